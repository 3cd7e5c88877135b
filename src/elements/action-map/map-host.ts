import type { CommonMessages, Messages } from "../../i18n/messages.js";
import type { Feed } from "../../model/feed.js";
import type { MapItem } from "./marks.js";

/** What the map reads off its element. */
export interface MapHost extends HTMLElement {
  /** Its items, read as far as they are asked for. */
  readonly drawn: readonly MapItem[];
  /** Id of the chosen item. */
  readonly selected: string | undefined;
  readonly center: string | undefined;
  readonly zoom: number | undefined;
  readonly tiles: string | undefined;
  readonly tilesAttribution: string | undefined;
  readonly territory: string | undefined;
  readonly feedRead: Feed | undefined;
  readonly language: string;
  readonly messages: Messages | undefined;
  readonly common: CommonMessages;
  requestUpdate(): void;
}
