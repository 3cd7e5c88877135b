export default {
  framework: "@storybook/web-components-vite",
  stories: ["../stories/**/*.mdx", "../stories/**/*.stories.ts"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y"],
  staticDirs: [
    { from: "../demo/logos", to: "/logos" },
    { from: "../.cache/storybook", to: "/" },
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  /* Relative addresses, so that the built book works under any path. */
  viteFinal: (config) => ({ ...config, base: "./" }),
};
