import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import { createNodeResolver, importX } from "eslint-plugin-import-x";
import { configs as lit } from "eslint-plugin-lit";
import litA11y from "eslint-plugin-lit-a11y";
import { configs as wc } from "eslint-plugin-wc";
import globals from "globals";
import typescript from "typescript-eslint";
import { boundaries } from "./scripts/import-boundaries.mjs";

const forbid = (selector, message) => ({ selector, message });

const FOCUSED_OR_SKIPPED = forbid(
  "MemberExpression[object.name=/^(describe|it|context|specify|test)$/][property.name=/^(only|skip)$/]",
  "Every test runs.",
);
const FIXED_DELAY = forbid(
  "CallExpression[callee.name='aTimeout']",
  "Wait for what must happen, not for a time.",
);

const MARKUP = [
  forbid(
    "MemberExpression[property.name=/^(innerHTML|outerHTML)$/]",
    "No markup from strings: Trusted Types forbid it.",
  ),
  forbid("CallExpression[callee.property.name='insertAdjacentHTML']", "No markup from strings."),
  forbid(
    "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]",
    "No document.write.",
  ),
  forbid("Identifier[name=/^(unsafeHTML|unsafeSVG)$/]", "No markup from strings."),
  forbid("CallExpression[callee.name='eval']", "No eval: a site's CSP forbids it."),
  forbid(":matches(NewExpression, CallExpression)[callee.name='Function']", "No code from strings."),
];
const STORAGE = [
  forbid(
    "Identifier[name=/^(localStorage|sessionStorage|indexedDB|cookieStore)$/]",
    "No storage: the consent rule covers it.",
  ),
  forbid("MemberExpression[object.name='document'][property.name='cookie']", "No cookie."),
];
const NETWORK = [
  forbid(
    "CallExpression[callee.name='fetch'], CallExpression[callee.property.name='fetch']",
    "Only src/feed opens a connection.",
  ),
  forbid(
    "NewExpression[callee.name=/^(XMLHttpRequest|EventSource|WebSocket)$/]",
    "Only src/feed opens a connection.",
  ),
];
/* Old libraries put their own in its place. */
const REPLACED = [
  forbid(
    "MemberExpression[object.name='Array'][property.name='from']",
    "Prototype.js and MooTools have an Array.from that forgets its second argument.",
  ),
  forbid(
    "ForOfStatement > CallExpression.right[callee.property.name='entries'][callee.object.name!='Object']",
    "Prototype.js has an entries() for arrays that tells no places: count them.",
  ),
];
/* Chromium 109, Firefox 115 and Safari 16.4 lack them (docs/embedding.md). */
const YOUNG = [
  forbid(
    "MemberExpression[object.name='URL'][property.name='canParse']",
    "Since 2023: urlOf() of src/model/url.ts.",
  ),
  forbid("MemberExpression[property.name='checkVisibility']", "Safari has it since 17.4."),
  forbid("MemberExpression[object.name='AbortSignal'][property.name='any']", "Since 2024."),
  forbid(
    "MemberExpression[object.name=/^(Object|Map)$/][property.name='groupBy'], MemberExpression[object.name='Promise'][property.name=/^(withResolvers|try)$/]",
    "Since 2024.",
  ),
];

const BARRELS = [
  forbid(
    "ExportAllDeclaration, ExportNamedDeclaration[source]",
    "Only src/index.ts re-exports: import from where it lives.",
  ),
];

const browserCode = ["src/**/*.ts", "stories/**/*.ts", "mocks/**/*.ts", "test/**/*.ts"];

export default defineConfig(
  globalIgnores([
    "dist",
    ".tsc",
    ".cache",
    "storybook-static",
    "site",
    "coverage",
    "**/mockServiceWorker.js",
  ]),
  { files: ["**/*.mjs"], extends: [js.configs.recommended], languageOptions: { globals: globals.node } },
  /* The bench's pages, and what it runs in them. */
  {
    files: ["bench/pages/*.js", "bench/in-page.mjs", "bench/page-run.mjs"],
    extends: [js.configs.recommended],
    languageOptions: { globals: { ...globals.browser, Temporal: "readonly" } },
  },
  {
    files: browserCode,
    extends: [
      js.configs.recommended,
      typescript.configs.strictTypeChecked,
      typescript.configs.stylisticTypeChecked,
      lit["flat/recommended"],
      wc["flat/best-practice"],
      litA11y.configs.recommended,
    ],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { "import-x": importX },
    settings: {
      "import-x/resolver-next": [
        createNodeResolver({ extensions: [".ts", ".js"], extensionAlias: { ".js": [".ts", ".js"] } }),
      ],
      "import-x/parsers": { "@typescript-eslint/parser": [".ts"] },
    },
    rules: {
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { inheritedMethods: false } }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/prefer-nullish-coalescing": ["error", { ignorePrimitives: { string: true } }],
      "@typescript-eslint/dot-notation": ["error", { allowIndexSignaturePropertyAccess: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      /* A reader that tells a fault returns what telling gives, which is nothing: its record is left out. */
      "@typescript-eslint/no-confusing-void-expression": "off",
      /* It asks for the `!` that another rule forbids outside the tests. */
      "@typescript-eslint/non-nullable-type-assertion-style": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "import-x/no-cycle": "error",
      "import-x/no-unresolved": "error",
      "import-x/no-restricted-paths": ["error", { zones: boundaries() }],
      /* An embedder's mistake gets one line that says what to do. */
      "no-console": ["error", { allow: ["warn", "error"] }],
      "no-restricted-syntax": ["error", FOCUSED_OR_SKIPPED, FIXED_DELAY],
    },
  },
  {
    files: ["src/**/*.ts"],
    rules: {
      /* Built files come with a lit-html that is cut to what our templates use (scripts/lean-lit.mjs). */
      "no-restricted-imports": [
        "error",
        {
          paths: [{ name: "lit/html.js", importNames: ["svg", "mathml", "noChange"], message: "Cut away." }],
          patterns: [{ regex: "^lit(?!/html\\.js$)", message: "Only lit/html.js: no directives." }],
        },
      ],
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      "no-restricted-syntax": ["error", ...MARKUP, ...STORAGE, ...NETWORK, ...BARRELS, ...REPLACED, ...YOUNG],
    },
  },
  {
    files: ["src/feed/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", ...MARKUP, ...STORAGE, ...BARRELS, ...REPLACED, ...YOUNG] },
  },
  {
    files: ["src/index.ts"],
    rules: { "no-restricted-syntax": ["error", ...MARKUP, ...STORAGE, ...NETWORK] },
  },
  {
    files: ["test/**/*.ts"],
    /* Chai asserts by reading a property; a test knows what it put there. */
    rules: {
      "@typescript-eslint/no-unused-expressions": "off",
      "@typescript-eslint/unbound-method": "off",
      "@typescript-eslint/no-floating-promises": ["error", { allowForKnownSafeCalls: ["Equal"] }],
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  /* A test in Node hands functions to a page. */
  {
    files: ["test/**/*.mjs", "scripts/book.mjs", "scripts/smoke-stories.mjs", "scripts/visual.mjs"],
    languageOptions: { globals: globals.browser },
  },
  { files: ["test/**/*.mjs"], rules: { "no-restricted-syntax": ["error", FOCUSED_OR_SKIPPED] } },
);
