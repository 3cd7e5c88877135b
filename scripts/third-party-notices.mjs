import { readFileSync } from "node:fs";
import { join } from "node:path";

const NOTICE_FILE = "third-party-notices.txt";

const packageFolder = (moduleId) => moduleId.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0];

const notice = (folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, "LICENSE"), "utf8").trim()}\n`;
};

/** Writes the licences of every package that ended up in a bundle to one file beside the scripts. */
export const thirdPartyNotices = () => {
  const folders = new Set();
  return {
    name: "third-party-notices",
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        for (const id of chunk.moduleIds ?? []) if (packageFolder(id)) folders.add(packageFolder(id));
      }
      const notices = [...folders].sort().map(notice);
      if (notices.length > 0)
        this.emitFile({ type: "asset", fileName: NOTICE_FILE, source: notices.join("\n---\n\n") });
    },
  };
};
