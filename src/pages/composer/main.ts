import { Composer } from "./composer.js";

const said = (name: string): string =>
  document.querySelector<HTMLMetaElement>(`meta[name="climat-${name}"]`)?.content ?? "";

const root = document.querySelector<HTMLElement>("#composer");
if (root) {
  new Composer(root, {
    base: new URL("../", location.href.split(/[?#]/)[0]).href,
    pinnedFile: said("pinned-file"),
    integrity: said("integrity"),
  });
}
