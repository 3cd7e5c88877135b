/** The package as npm would send it, unpacked where a project of somebody's has it. */
import { execFile } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const IN_A_SHELL = { shell: process.platform === "win32" };

const run = promisify(execFile);

/**
 * Packs this build and unpacks it. What else a project wants (Vite, a framework) it finds in ours, a few folders up.
 *
 * @param name of the project's folder, one for each file of tests
 * @returns the project's folder, the package's in it, and the archive
 */
export const packedProject = async (name) => {
  const project = join(ROOT, ".cache", name);
  const installed = join(project, "node_modules/dynamique-climat");
  rmSync(project, { recursive: true, force: true });
  mkdirSync(installed, { recursive: true });
  const args = ["pack", "--ignore-scripts", "--json", "--pack-destination", project];
  const { stdout } = await run("npm", args, { cwd: ROOT, ...IN_A_SHELL });
  const [{ filename }] = Object.values(JSON.parse(stdout));
  await run("tar", ["-xzf", filename, "-C", "node_modules/dynamique-climat", "--strip-components=1"], {
    cwd: project,
  });
  return { project, installed, archive: join(project, filename) };
};
