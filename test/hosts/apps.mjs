/** Applications that mount, update, move and unmount a widget, each with what its framework's authors publish. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile } from "svelte/compiler";
import { build } from "vite";

/*
 * Each gives the page `app`, with four steps. What an application owns is the element and its attributes; what stands in
 * the shadow root it never sees.
 */
const REACT = `
  import { createElement as h } from "react";
  import { createRoot } from "react-dom/client";
  import { flushSync } from "react-dom";
  const root = createRoot(document.querySelector("#root"));
  const App = ({ max, side }) => h("div", null,
    h("section", { id: "left" }, side === "left" && h("climat-agenda", { key: "a", from: "2015-10-01", max, loading: "eager", onload: () => (window.loads = (window.loads ?? 0) + 1) })),
    h("section", { id: "right" }, side === "right" && h("climat-agenda", { key: "a", from: "2015-10-01", max, loading: "eager" })),
    h("climat-pledge-counter", { loading: "eager" }));
  const draw = (props) => flushSync(() => root.render(h(App, props)));
  window.app = {
    mount: () => draw({ max: 2, side: "left" }),
    update: () => draw({ max: 3, side: "left" }),
    move: () => draw({ max: 3, side: "right" }),
    unmount: () => flushSync(() => root.unmount()),
  };
`;

const VUE = `
  const { createApp, h, nextTick, reactive } = Vue;
  const state = reactive({ max: 2, side: "left" });
  const agenda = () => h("climat-agenda", { from: "2015-10-01", max: state.max, loading: "eager" });
  const application = createApp({
    render: () => h("div", [
      h("section", { id: "left" }, state.side === "left" ? [agenda()] : []),
      h("section", { id: "right" }, state.side === "right" ? [agenda()] : []),
      h("climat-pledge-counter", { loading: "eager" }),
    ]),
  });
  window.app = {
    mount: () => application.mount("#root"),
    update: () => { state.max = 3; return nextTick(); },
    move: () => { state.side = "right"; return nextTick(); },
    unmount: () => application.unmount(),
  };
`;

const SVELTE = `
  <script>
    let { control } = $props();
    let max = $state(2);
    let side = $state("left");
    control.update = () => { max = 3; };
    control.move = () => { side = "right"; };
  </script>
  <section id="left">{#if side === "left"}<climat-agenda from="2015-10-01" {max} loading="eager"></climat-agenda>{/if}</section>
  <section id="right">{#if side === "right"}<climat-agenda from="2015-10-01" {max} loading="eager"></climat-agenda>{/if}</section>
  <climat-pledge-counter loading="eager"></climat-pledge-counter>
`;

const SVELTE_MAIN = `
  import { flushSync, mount, unmount } from "svelte";
  import App from "virtual:app";
  const control = {};
  let application;
  window.app = {
    mount: () => { application = mount(App, { target: document.querySelector("#root"), props: { control } }); flushSync(); },
    update: () => { control.update(); flushSync(); },
    move: () => { control.move(); flushSync(); },
    unmount: () => unmount(application),
  };
`;

const virtual = (modules) => ({
  name: "virtual",
  enforce: "pre",
  resolveId: (id) => (id in modules ? `\0${id}` : undefined),
  load: (id) => modules[id.slice(1)],
});

const bundle = async (modules) => {
  const result = await build({
    configFile: false,
    logLevel: "silent",
    root: fileURLToPath(new URL("../..", import.meta.url)),
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [virtual(modules)],
    resolve: { conditions: ["browser", "production", "import", "module", "default"] },
    build: {
      write: false,
      minify: false,
      rollupOptions: { input: "virtual:main", output: { format: "iife" } },
    },
  });
  return [result].flat()[0].output[0].code;
};

const svelte = () =>
  bundle({
    "virtual:main": SVELTE_MAIN,
    "virtual:app": compile(SVELTE, { generate: "client", name: "App" }).js.code,
  });

const published = (specifier) => readFileSync(fileURLToPath(import.meta.resolve(specifier)), "utf8");

/** For each framework, the script of a page with `<div id="root">`. */
export const APPS = {
  "React 19": () => bundle({ "virtual:main": REACT }),
  "Vue 3": () => `${published("vue/dist/vue.global.prod.js")}\n${VUE}`,
  "Svelte 5": svelte,
};
