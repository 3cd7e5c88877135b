import { MAX_BYTES } from "../../dist/npm/feed/read-copy.js";
import { Unreadable } from "./unreadable.mjs";

const TIMEOUT_MS = 10_000;
const MAX_REDIRECTS = 5;
const WORTH_COMPRESSING_BYTES = 20_000;

/* A member's site: what the host allows is what such a page would be allowed. */
const ORIGIN = "https://membre.example";
const HEADERS = { origin: ORIGIN, accept: "application/json, */*;q=0.5", "accept-encoding": "br, gzip" };

const warning = (code, params = {}) => ({ severity: "warning", code, ...params });

const isLocal = ({ hostname }) => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);

const REASONS = {
  ENOTFOUND: "dns",
  EAI_AGAIN: "dns",
  ECONNREFUSED: "refused",
  ECONNRESET: "reset",
  UND_ERR_SOCKET: "reset",
  ETIMEDOUT: "timeout",
  UND_ERR_CONNECT_TIMEOUT: "timeout",
  Z_DATA_ERROR: "compression",
  Z_BUF_ERROR: "compression",
};

/* Undici wraps what happened in a `TypeError: fetch failed`, and several tries in one error more. */
const networkFault = (error, url) => {
  if (error instanceof Unreadable) return error;
  if (error.name === "TimeoutError") return new Unreadable("timeout");
  const cause = error.cause?.errors?.[0] ?? error.cause ?? error;
  const code = String(cause.code ?? cause.message ?? "");
  if (REASONS[code] === "timeout") return new Unreadable("timeout");
  const tls = /^(CERT|DEPTH|ERR_TLS|SELF_SIGNED|UNABLE_TO|ERR_SSL)/.test(code);
  return new Unreadable("network", {
    reason: tls ? "tls" : REASONS[code],
    host: new URL(url).host,
    detail: code,
  });
};

const get = (url, signal, headers = {}) =>
  fetch(url, { headers: { ...HEADERS, ...headers }, redirect: "manual", signal });

const corsNotes = ({ headers }) => {
  const allowed = headers.get("access-control-allow-origin");
  if (allowed === "*" || allowed === ORIGIN) return [];
  return [{ severity: "error", code: "cors", value: allowed ?? undefined }];
};

/* A browser wants the header of each answer on the way, not of the last alone. */
const follow = async (start, signal) => {
  let url = start;
  const notes = [];
  for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
    const response = await get(url, signal);
    const location = response.headers.get("location");
    if (response.status < 300 || response.status > 399 || !location) return { response, url, notes };
    notes.push(...corsNotes(response).map((note) => ({ ...note, redirects: true })));
    await response.body?.cancel();
    const next = URL.canParse(location, url) ? new URL(location, url) : undefined;
    if (!next || !/^https?:$/.test(next.protocol)) throw new Unreadable("redirect", { location });
    url = next.href;
  }
  throw new Unreadable("redirect", { location: url });
};

/* Stops as soon as it is too much, compressed or not. */
const readBody = async (response) => {
  const chunks = [];
  let length = Number(response.headers.get("content-length"));
  if (length > MAX_BYTES) throw new Unreadable("size", { bytes: length });
  length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > MAX_BYTES) throw new Unreadable("size", { bytes: length });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const cacheNotes = ({ headers }) => {
  const control = headers.get("cache-control") ?? "";
  if (/\bno-store\b/i.test(control)) return [warning("no-store", { value: control })];
  return headers.has("etag") || headers.has("last-modified") ? [] : [warning("validator")];
};

const typeNotes = ({ headers }) => {
  const type = headers.get("content-type");
  return /^(application|text)\/([\w.-]+\+)?json\b/i.test(type ?? "")
    ? []
    : [warning("content-type", { value: type ?? undefined })];
};

/** What a host does that costs visitors something. */
const hostNotes = (response, url, bytes) => {
  const { headers } = response;
  const plain = new URL(url).protocol === "http:" && !isLocal(new URL(url));
  const big = bytes.length > WORTH_COMPRESSING_BYTES && !headers.has("content-encoding");
  return [
    ...corsNotes(response),
    ...typeNotes(response),
    ...cacheNotes(response),
    ...(plain ? [warning("https")] : []),
    ...(big ? [warning("compression", { bytes: bytes.length })] : []),
    ...(headers.has("set-cookie") ? [warning("cookie")] : []),
  ];
};

/* What a widget does on a return visit: a host that can say « not modified » saves the whole feed. */
const revalidationNotes = async ({ headers }, url, signal) => {
  const etag = headers.get("etag");
  const modified = headers.get("last-modified");
  if (!etag && !modified) return [];
  const condition = etag ? { "if-none-match": etag } : { "if-modified-since": modified };
  /* Without it, Node's fetch asks for « no-cache », as a browser's forced reload does, and gets the whole again. */
  const again = await get(url, signal, { ...condition, "cache-control": "max-age=0" });
  await again.body?.cancel();
  if (again.status !== 304) return [warning("revalidation", { status: again.status })];
  return [];
};

/**
 * Gets a document as a widget would, from another site. `notes` say what the host gets wrong.
 * @throws Unreadable
 */
export const download = async (start) => {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const { response, url, notes } = await follow(start, signal);
    if (!response.ok) {
      await response.body?.cancel();
      throw new Unreadable("http", { status: response.status });
    }
    const bytes = await readBody(response);
    notes.push(...hostNotes(response, url, bytes));
    if (url !== new URL(start).href) notes.push(warning("redirected", { location: url }));
    return { address: url, bytes, notes: [...notes, ...(await revalidationNotes(response, url, signal))] };
  } catch (error) {
    throw networkFault(error, start);
  }
};
