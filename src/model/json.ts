/** Untrusted JSON: an object whose values may be anything. */
export type JsonObject = Record<string, unknown>;

/** What a property holds that throws when it is read: of no type that a feed knows. */
const UNREADABLE = Symbol();

/** Whether a value is a JSON object (no array, no null). */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * An own value of an object: a feed's key `constructor` or `__proto__` is data like any other. What a page gives as
 * `data` may have getters that throw; those cost their field.
 */
export const own = (object: JsonObject, key: string): unknown => {
  try {
    return key in Object.prototype && !Object.hasOwn(object, key) ? undefined : object[key];
  } catch {
    return UNREADABLE;
  }
};
