/** A document could not be had; `code` is one of those that `docs/feed.md` lists. */
export class Unreadable extends Error {
  constructor(code, params = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}
