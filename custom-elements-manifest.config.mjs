import { customElementJetBrainsPlugin } from "custom-element-jet-brains-integration";
import { customElementVsCodePlugin } from "custom-element-vs-code-integration";
import { publicManifest } from "./scripts/public-manifest.mjs";

const outdir = "dist";
/* Where an attribute takes words, what an editor offers: what it is, is a text. */
const typesSrc = "expandedType";

export default {
  globs: ["src/elements/**/*.ts", "src/internal/**/*.ts", "src/define/**/*.ts"],
  outdir,
  litelement: true,
  packagejson: false,
  plugins: [
    publicManifest(),
    customElementJetBrainsPlugin({ outdir, typesSrc, packageJson: false, hideLogs: true }),
    customElementVsCodePlugin({
      outdir,
      typesSrc,
      htmlFileName: "vscode.html-custom-data.json",
      cssFileName: null,
      hideLogs: true,
    }),
  ],
};
