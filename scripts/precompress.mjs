import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const TEXT = /\.(js|css|html|json|svg|txt)$/;
const SMALL_BYTES = 256;

/* The same bytes stand in several folders. */
const known = new Map();

const compress = (bytes) => {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return { ".br": brotliCompressSync(bytes, { params }), ".gz": gzipSync(bytes, { level: 9 }) };
};

/** What a host may send in a text file's place, by the ending of its name; nothing where that isn't shorter. */
export const compressed = (path, bytes) => {
  if (!TEXT.test(path) || bytes.length < SMALL_BYTES) return {};
  const key = bytes.toString("latin1");
  if (!known.has(key)) known.set(key, compress(bytes));
  return Object.fromEntries(
    Object.entries(known.get(key)).filter(([, packed]) => packed.length < bytes.length),
  );
};
