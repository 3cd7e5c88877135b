/** The projects in examples/: the types are right, a mistake is named, the build works and shows its widgets. */
import assert from "node:assert/strict";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { build } from "vite";
import { mustRun, runTool } from "../../scripts/run-tool.mjs";
import { serve } from "../../scripts/serve.mjs";
import { packedProject } from "../packed.mjs";
import { launch, settleAll, watch } from "./support.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/* Five compilers and five builds, one after the other: 25 s of a core, and a busy machine has little of one. */
const PATIENT = { timeout: 600_000 };
const LISTEN = "(event) => console.log(event.detail)";
const NGC = "@angular/compiler-cli/bundles/src/bin/ngc.js";
const WIDGETS = ["climat-agenda", "climat-action-map"];

/*
 * For each example: which tool checks it, and a file whose every line from the second to the last but one is a mistake
 * that it must name. Where a compiler runs before Vite: which. Where there are other widgets: which.
 */
const EXAMPLES = {
  vite: {
    check: ["typescript/bin/tsc", "--pretty", "false", "--project"],
    file: "wrong.ts",
    wrong: `const agenda = document.createElement("climat-agenda");
agenda.max = "many";
agenda.status = "ready";
agenda.addEventListener("climat-select", ${LISTEN});
export {};
`,
  },
  react: {
    check: ["typescript/bin/tsc", "--pretty", "false", "--project"],
    file: "wrong.tsx",
    wrong: `export const wrong = [
  <climat-agenda key="1" max="many" />,
  <climat-agenda key="2" loading="soon" />,
  <climat-agenda key="3" items={[]} />,
  <climat-agenda key="4" onclimat-select={${LISTEN}} />,
  <climat-agendas key="5" />,
];
`,
  },
  vue: {
    check: ["vue-tsc/bin/vue-tsc.js", "--pretty", "false", "--project"],
    file: "wrong.vue",
    wrong: `<template>
  <climat-agenda :max="'many'" />
  <climat-agenda loading="soon" />
  <climat-agenda @climat-select="${LISTEN}" />
</template>
`,
  },
  svelte: {
    check: ["svelte-check/bin/svelte-check", "--output", "machine", "--workspace"],
    file: "wrong.svelte",
    wrong: `<script lang="ts"></script>
  <climat-agenda max="many"></climat-agenda>
  <climat-agenda loading="soon"></climat-agenda>
  <climat-agenda onclimat-select={${LISTEN}}></climat-agenda>
<hr />
`,
  },
  angular: {
    check: [NGC, "--noEmit", "--project"],
    compile: [NGC, "--project"],
    widgets: [...WIDGETS, "climat-pledge-counter"],
    file: "wrong.ts",
    /* ngc tells a wrong type first, what nobody knows then. */
    wrong: `import { Component } from "@angular/core"; import { ClimatAgendaDirective } from "dynamique-climat/angular"; @Component({ selector: "app-wrong", imports: [ClimatAgendaDirective], template: \`
  <climat-agenda [max]="'many'" />
  <climat-agenda loading="soon" />
  <climat-agenda (climat-select)="listen($event.detail)" />
  <climat-agenda [items]="[]" />
  <climat-agendas />
\` }) export class Wrong { listen(detail: string) { console.log(detail); } }
`,
  },
};

let project;
let browser;
const sites = [];

before(async () => {
  [{ project }, browser] = await Promise.all([packedProject("examples"), launch()]);
  cpSync(join(ROOT, "examples"), project, { recursive: true });
});

after(async () => {
  await browser?.close();
  for (const site of sites) await site.close();
});

/*
 * `…/src/wrong.ts(2,3): error …`, as svelte-check has it `1590680326778 ERROR "src/wrong.svelte" 2:17 "…"`, and as ngc
 * `src/wrong.ts:2:19 - error …`, in colours that nothing switches off.
 */
const faults = (output) =>
  [...stripVTControlCharacters(output).matchAll(/([\w.-]+)"?[( :](\d+)[,:]\d+\)?[: ]/g)].map(
    ([, file, line]) => `${file}:${line}`,
  );

describe("an example for who installs from npm", PATIENT, () => {
  for (const [name, { check, compile, file, wrong, widgets = WIDGETS }] of Object.entries(EXAMPLES)) {
    const run = (tool, [script, ...args]) =>
      tool(join(ROOT, "node_modules", script), ...args, join(project, name));

    it(`${name}: what is right passes the types, what is wrong doesn't`, async () => {
      const path = join(project, name, "src", file);
      writeFileSync(path, wrong);
      const { output } = await run(runTool, check);
      rmSync(path);
      const mistakes = wrong.trim().split("\n").length - 2;
      const expected = Array.from({ length: mistakes }, (_, place) => `${file}:${place + 2}`);
      assert.deepEqual([...new Set(faults(output))], expected, output);
    });

    it(`${name}: the build shows its widgets, and both sides hear each other`, async () => {
      const folder = join(project, name);
      if (compile) await run(mustRun, compile);
      await build({ root: folder, logLevel: "error" });
      const site = await serve({ root: join(folder, "dist") });
      sites.push(site);
      const page = await browser.newPage();
      const seen = await watch(page);
      await page.goto(site.url);
      assert.deepEqual(
        await settleAll(page, widgets),
        Object.fromEntries(widgets.map((widget) => [widget, "ready"])),
      );
      const engaged = await page
        .locator("climat-action-map")
        .evaluate((map) => map.items.map(({ id }) => id));
      assert.deepEqual(engaged, ["toits"]);
      const events = page.locator('climat-agenda [part~="event"]');
      assert.equal(await events.count(), 1);
      await page.getByRole("button", { name: "Un de plus", exact: true }).click();
      await events.nth(1).waitFor();
      await events.first().locator("summary").click();
      await page.getByText("Ouvert : Débat : la ville en 2050 (exemple)").waitFor();
      await seen.assertQuiet();
      await page.context().close();
    });

    it(`${name}: names the versions this project was tried with`, () => {
      const read = (path) => JSON.parse(readFileSync(path, "utf8"));
      const ours = read(join(ROOT, "package.json"));
      const theirs = read(join(project, name, "package.json"));
      const known = { ...ours.dependencies, ...ours.devDependencies, [ours.name]: ours.version };
      for (const [dependency, version] of Object.entries({
        ...theirs.dependencies,
        ...theirs.devDependencies,
      })) {
        assert.equal(version, known[dependency], dependency);
      }
    });
  }
});
