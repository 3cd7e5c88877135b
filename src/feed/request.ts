import { pageRegistry } from "./page-registry.js";

/** The one place where the project opens a connection. May throw at once where a page has put its own `fetch` there. */
export const request = (url: string, cache: RequestCache, signal: AbortSignal): Promise<Response> =>
  fetch(url, { cache, signal });

/**
 * Opens a feed's request before the widgets' code is there; the source that reads it adopts it. What the browser
 * holds comes first, however old (contract §5).
 */
export const openEarly = (url: string): void => {
  const { early, sources } = pageRegistry();
  if (sources.has(url) || early.has(url)) return;
  const controller = new AbortController();
  const response = request(url, "force-cache", controller.signal);
  /* Whoever adopts it is told; without anybody, a failure is nobody's. */
  response.catch(() => undefined);
  early.set(url, { response, controller });
};
