import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";

const testsIn = (suite, path = []) => [
  ...suite.tests.map((test) => ({ ...test, title: [...path, test.name].join(" > ") })),
  ...suite.suites.flatMap((inner) => testsIn(inner, [...path, inner.name])),
];

const resultsOf = ({ testFile, browser, testResults, passed, errors }) => {
  const tests = testResults ? testsIn(testResults) : [];
  const failures = tests
    .filter(({ error }) => error)
    .map(({ title, error }) => `${title}: ${error.message ?? error.name}`);
  /* A page that broke outside its tests (an import, an uncaught error) counts as one failure. */
  if (!passed && failures.length === 0)
    failures.push(errors[0]?.message ?? "its page ended before its tests did");
  const place = `${relative(process.cwd(), testFile)}, ${browser.name}`;
  return {
    passed: tests.filter((test) => test.passed).length,
    failures: failures.map((failure) => `${place}: ${failure}`),
  };
};

/** Writes how many tests passed and which failed, what the runner itself only says in prose. */
export const countReporter = (file) => ({
  onTestRunFinished({ sessions }) {
    const pages = [...sessions].map(resultsOf);
    const passed = pages.reduce((sum, page) => sum + page.passed, 0);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ passed, failures: pages.flatMap(({ failures }) => failures) }));
  },
});
