/** Untrusted JSON: an object whose values may be anything. */
export type JsonObject = Record<string, unknown>;

/** Whether a value is a JSON object (no array, no null). */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** An own value of an object: a feed's key `constructor` or `__proto__` is data like any other. */
export const own = (object: JsonObject, key: string): unknown =>
  key in Object.prototype && !Object.hasOwn(object, key) ? undefined : object[key];
