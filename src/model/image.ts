import { sourceIn } from "./fields.js";
import type { RecordReader } from "./record-reader.js";
import type { Said } from "./text.js";

/** schema.org `ImageObject`, as a page needs it. Sizes in pixels. */
export interface Image extends Said {
  readonly url: string;
  /** For dark grounds. */
  readonly urlDark?: string;
  readonly alt?: string;
  readonly width?: number;
  readonly height?: number;
  readonly credit?: string;
  /** BCP 47 tag of the credit's language, where that is not the one asked for. */
  readonly creditLang?: string;
}

const MAX_SIDE_PX = 20_000;

/** An image of a record, where it has an address a page may load. */
export const readImage = (record: RecordReader, key: string): Image | undefined => {
  const image = record.nested(key);
  const url = image && sourceIn(image, "url");
  if (!url) return image?.missing("url");
  return {
    url,
    urlDark: sourceIn(image, "urlDark"),
    alt: image.text("alt"),
    width: image.number("width", 1, MAX_SIDE_PX),
    height: image.number("height", 1, MAX_SIDE_PX),
    credit: image.text("credit"),
    creditLang: image.langs?.["credit"],
    lang: image.langs?.["alt"],
  };
};
