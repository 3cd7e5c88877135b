import { spawn } from "node:child_process";

/** Runs a script with this Node; resolves with its exit code and what it said. */
export const runTool = (script, ...args) =>
  new Promise((done) => {
    const child = spawn(process.execPath, [script, ...args]);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8");
      stream.on("data", (text) => (output += text));
    }
    child.on("close", (code) => done({ code, output: output.trim() }));
  });

/** The same for a tool that must succeed. */
export const mustRun = async (script, ...args) => {
  const { code, output } = await runTool(script, ...args);
  if (code !== 0) throw new Error(`${script} failed\n${output}`);
};
