/**
 * `npm run bench -- reading`: runs one bench, or all. Needs a build: `npm run build`.
 *
 * `--runs 3`, `--records 50,1000` and `--pages "list|empty"` (a pattern for their names) make it shorter; `--before <folder>`
 * measures another build of the map beside this one.
 */
import { parseArgs } from "node:util";

const BENCHES = ["reading", "agenda", "map", "together", "unshown", "hosting"];

const { values, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: "string" },
    records: { type: "string" },
    pages: { type: "string" },
    before: { type: "string" },
  },
});
const unknown = asked.filter((name) => !BENCHES.includes(name));
if (unknown.length > 0) {
  console.error(`no bench is called ${unknown.join(", ")}: there is ${BENCHES.join(", ")}`);
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : BENCHES) {
  const { run } = await import(`./${name}.mjs`);
  console.log(`\n${name}\n\n${await run(values)}`);
}
