import type { PageRegistry } from "../feed/page-registry.js";
import { tellOther } from "../internal/other-version.js";

/*
 * The page is shared with another copy, which had registered its widgets before the loader could bring any. Not by
 * `pageRegistry()`: that is in the loader's own file, whose address may bear a query, and would be another module then.
 */
const page = globalThis as unknown as Record<symbol, PageRegistry | undefined>;
const registry = page[Symbol.for("dynamique-climat/1")];
if (registry) tellOther(registry.versions);
