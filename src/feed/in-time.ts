/* A little longer than a try for a feed: what is late on a slow line is no less welcome. */
const LIMIT_MS = 12_000;

/**
 * What an `import` brings; `undefined` where it fails, or is not here within twelve seconds: a host that says nothing must
 * not leave a visitor before an empty place. Never rejects.
 */
export const inTime = <T>(coming: Promise<T>): Promise<T | undefined> =>
  new Promise((resolve: (code?: T) => void) => {
    const timer = setTimeout(resolve, LIMIT_MS);
    /* No `finally`: promises of old polyfills have none. */
    void coming
      .catch(() => undefined)
      .then((code) => {
        clearTimeout(timer);
        resolve(code);
      });
  });
