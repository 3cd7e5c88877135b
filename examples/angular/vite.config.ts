import linker from "@angular/compiler-cli/linker/babel";
import { transformAsync } from "@babel/core";
import { defineConfig, type Plugin } from "vite";

/* Angular's libraries, and our directives, are published half compiled: this is what Angular's own command does with them. */
const link: Plugin = {
  name: "angular-linker",
  transform: {
    filter: { code: "ɵɵngDeclare" },
    handler: async (code, filename) => {
      const linked = await transformAsync(code, { filename, plugins: [linker], configFile: false });
      return linked?.code;
    },
  },
};

/* As Angular's own command has it: neither checks for who develops, nor the compiler, nor what a server runs is published. */
const PUBLISHED = { ngDevMode: "false", ngJitMode: "false", ngServerMode: "false" };

/* `noDiscovery`: `vite` bundles no dependency ahead, which would be before it is linked. */
export default defineConfig(({ command }) => ({
  publicDir: "../feed",
  plugins: [link],
  define: command === "build" ? PUBLISHED : {},
  optimizeDeps: { noDiscovery: true },
}));
