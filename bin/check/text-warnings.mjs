import { isObject } from "../../dist/npm/model/json.js";
import { pointer } from "../../dist/npm/model/issue.js";
import { languageOf } from "../../dist/npm/model/text.js";
import { nearest } from "./nearest.mjs";
import { expectedOf, itemOf, propertiesOf, propertyOf } from "./schema.mjs";

const MARKUP = /<\/?[a-z][a-z\d]*(\s[^<>]*)?\/?>|<!--|&(#\d+|#x[\da-f]+|[a-z]+\d?);/i;
/* UTF-8 that was taken for Latin-1 and saved again, or a character that was lost on the way. */
const MISREAD = /Ã[\u0080-\u00bf©¨ª«¢´»¹®¯‰€]|Â[\u00a0-\u00bf]|â€[™œ\u009d“”¦]|\ufffd/;
const LANGUAGE_TAG = /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i;
const EMAIL = /^[^\s@/:]+@[^\s@/:]+\.[a-z]{2,}$/i;
const HOST_ALONE = /^(www\.|[a-z\d-]+(\.[a-z\d-]+)*\.(fr|org|com|eu|net|be)(\/|$))/i;

/* So that a typing error is told and an author's own keys are not. */
const MIN_KEY_LENGTH = 3;

const checkString = (value, path, warn) => {
  const [markup] = MARKUP.exec(value) ?? [];
  if (markup) warn("markup", path, { value: markup });
  if (MISREAD.test(value)) warn("misread", path, { value });
};

const checkText = (value, path, { warn, lang }) => {
  if (typeof value === "string") return checkString(value, path, warn);
  if (!isObject(value)) return undefined;
  for (const [tag, text] of Object.entries(value)) {
    const at = pointer(path, tag);
    if (!LANGUAGE_TAG.test(tag)) warn("language", at, { at: "key", tag, kind: "tag" });
    else if (typeof (text ?? "") !== "string") continue;
    else if (!text?.trim()) warn("language", at, { tag, kind: "empty" });
    else checkString(text, at, warn);
  }
  const tags = Object.keys(value);
  const isThere = (tag) => languageOf(tag) === languageOf(lang);
  if (tags.length > 0 && !tags.some(isThere)) warn("language", path, { tag: lang, kind: "absent" });
  return undefined;
};

const checkAddress = (value, path, { warn }) => {
  if (typeof value !== "string") return;
  const text = value.trim();
  if (/^http:/i.test(text)) warn("http", path, { value, suggestion: text.replace(/^http:/i, "https:") });
  else if (EMAIL.test(text)) warn("relative", path, { value, suggestion: `mailto:${text}` });
  else if (HOST_ALONE.test(text)) warn("relative", path, { value, suggestion: `https://${text}` });
};

/* A screen reader speaks all texts of the feed in it. */
const checkLanguage = (value, path, { warn }) => {
  const tag = typeof value === "string" ? value.trim() : "";
  if (tag && !LANGUAGE_TAG.test(tag)) warn("language", path, { value: tag, tag, kind: "tag" });
};

const checkImage = (value, path, { warn }) => {
  if (!isObject(value) || !value.url) return;
  const logo = path.endsWith("/logo");
  /* An empty `alt` is an answer: the image only decorates. A logo says its member's name. */
  if (!logo && value.alt === undefined) warn("alt", path);
  if (!value.width || !value.height) warn("image-size", path);
};

/* France and its neighbours: a latitude of 2 with a longitude of 50 is the two exchanged. */
const isExchanged = (latitude, longitude) =>
  latitude > -6 && latitude < 11 && longitude > 41 && longitude < 55;

const checkLocation = (value, path, { warn }) => {
  if (!isObject(value)) return;
  const { latitude, longitude } = value;
  if (isExchanged(latitude, longitude)) warn("exchanged", path, { value: `${latitude}, ${longitude}` });
};

const BY_KIND = {
  text: checkText,
  link: checkAddress,
  source: checkAddress,
  image: checkImage,
  location: checkLocation,
};

const checkKeys = (value, node, path, { warn }) => {
  const known = Object.keys(propertiesOf(node) ?? {});
  for (const key of Object.keys(value)) {
    if (known.includes(key) || key.startsWith("$") || key.length < MIN_KEY_LENGTH) continue;
    const suggestion = nearest(key, known);
    if (suggestion && !Object.hasOwn(value, suggestion))
      warn("key", pointer(path, key), { at: "key", value: key, suggestion });
  }
};

/**
 * Warns of what a value's kind says of it, then of what it holds: typing errors in keys, markup, addresses without
 * their scheme … The contract's schema says what is what; it is never deeper than that.
 */
export const walk = (value, node, path, context) => {
  if (!node) return;
  BY_KIND[node.kind]?.(value, path, context);
  if (Array.isArray(value)) {
    const item = itemOf(node);
    if (item && expectedOf(item) !== "id" && !/^(poly|multiPoly)gon$/.test(node.kind ?? ""))
      value.forEach((each, index) => walk(each, item, pointer(path, index), context));
  } else if (isObject(value) && node.properties && !node.properties.coordinates) {
    checkKeys(value, node, path, context);
    if (Object.hasOwn(node.properties, "inLanguage"))
      checkLanguage(value.inLanguage, pointer(path, "inLanguage"), context);
    for (const [key, each] of Object.entries(value))
      walk(each, propertyOf(node, key), pointer(path, key), context);
  }
};
