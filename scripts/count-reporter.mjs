import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const add = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed });
const sum = (counts) => counts.reduce(add, { passed: 0, failed: 0 });

const countSuite = (suite) =>
  add(
    {
      passed: suite.tests.filter((test) => test.passed).length,
      failed: suite.tests.filter((test) => test.error).length,
    },
    sum(suite.suites.map(countSuite)),
  );

/* A page that broke outside its tests (an import, an uncaught error) counts as one failure. */
const countSession = (session) => {
  const counts = session.testResults ? countSuite(session.testResults) : { passed: 0, failed: 0 };
  const broke = !session.passed && counts.failed === 0;
  return broke ? add(counts, { passed: 0, failed: 1 }) : counts;
};

/** Writes how many tests passed and failed, which the runner itself only says in prose. */
export const countReporter = (file) => ({
  onTestRunFinished({ sessions }) {
    const all = [...sessions];
    const names = [...new Set(all.map((session) => session.browser.name))];
    const perBrowser = names.map((name) => [
      name,
      sum(all.filter((s) => s.browser.name === name).map(countSession)),
    ]);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      JSON.stringify({ ...sum(all.map(countSession)), browsers: Object.fromEntries(perBrowser) }),
    );
  },
});
