import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

const isCustomElement = (tag: string): boolean => tag.startsWith("climat-");

export default defineConfig({
  publicDir: "../feed",
  plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],
});
