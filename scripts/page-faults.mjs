/*
 * What goes wrong outside a test (an uncaught error, a rejection nobody handles) fails its file. A test that provokes
 * one on purpose calls `preventDefault()` on its event.
 */
const PAGE_SCRIPT = `
  const faults = [];
  addEventListener("error", (event) => faults.push(event));
  addEventListener("unhandledrejection", (event) => faults.push(event));
  /* Browsers report a resize that took two frames as an error; it is none. */
  const isBenign = ({ defaultPrevented, message }) => defaultPrevented || /^ResizeObserver loop/.test(message);
  window.throwPageFault = () => {
    const fault = faults.find((event) => !isBenign(event));
    if (fault) throw fault.error ?? fault.reason ?? new Error(fault.message);
  };
`;

/** The page that holds a test file. */
export const testPage = (testFramework) => `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <title>Tests</title>
    <link rel="icon" href="data:," />
    <script>${PAGE_SCRIPT}</script>
  </head>
  <body>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`;

/** Mocha knows its hooks only once a test file is being read, hence a line at the end of each. */
export const pageFaultsPlugin = {
  name: "page-faults",
  transform: ({ path, body }) =>
    path.endsWith(".test.ts") ? `${body}\nafter("no uncaught error", () => throwPageFault());\n` : undefined,
};
