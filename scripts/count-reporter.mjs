import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";

const testsIn = (suite, path = []) => [
  ...suite.tests.map((test) => ({ ...test, title: [...path, test.name].join(" > ") })),
  ...suite.suites.flatMap((inner) => testsIn(inner, [...path, inner.name])),
];

const results = ({ browser, testResults, passed, errors }) => {
  const tests = testResults ? testsIn(testResults) : [];
  const failures = tests
    .filter(({ error }) => error)
    .map(({ title, error }) => `${title}: ${error.message ?? error.name}`);
  /* A page that broke outside its tests (an import, an uncaught error) counts as one failure. */
  if (!passed && failures.length === 0)
    failures.push(errors[0]?.message ?? "its page ended before its tests did");
  return {
    passed: tests.filter((test) => test.passed).length,
    failures: failures.map((failure) => `${browser.name}: ${failure}`),
    isUntold: !testResults,
  };
};

const fileOf = ({ testFile }) => relative(process.cwd(), testFile);

/**
 * Writes for each file of tests what the runner itself only says in prose: how many passed, which failed, and whether a
 * page told nothing at all, as where its browser was lost.
 */
export const countReporter = (target) => ({
  onTestRunFinished({ sessions }) {
    const all = [...sessions];
    const files = [...new Set(all.map(fileOf))].map((file) => {
      const pages = all.filter((session) => fileOf(session) === file).map(results);
      return [
        file,
        {
          passed: pages.reduce((sum, { passed }) => sum + passed, 0),
          failures: pages.flatMap(({ failures }) => failures),
          isUntold: pages.some(({ isUntold }) => isUntold),
        },
      ];
    });
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, JSON.stringify(Object.fromEntries(files)));
  },
});
