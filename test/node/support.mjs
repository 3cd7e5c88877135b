/** What the tests of the command share: it runs as a process, on files of a folder of their own. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const EXECUTABLE = join(ROOT, "bin/dynamique-climat.mjs");

/** For each suite: nothing here takes a quarter of it. */
export const SUITE = { timeout: 120_000 };

/* Before the demo's events. */
const DATE = "2015-11-23";

const output = async (stream) => (await stream.setEncoding("utf8").toArray()).join("");

/** Runs a program to its end; `input` goes to its standard input. */
export const runProgram = async (program, args, { cwd, env, input = "" } = {}) => {
  const child = spawn(program, args, { cwd, env: { PATH: process.env.PATH, HOME: tmpdir(), ...env } });
  /* Who stops on a bad option does not read on. */
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  const ended = new Promise((done) => child.on("close", done));
  const [stdout, stderr] = await Promise.all([output(child.stdout), output(child.stderr)]);
  return { code: await ended, stdout, stderr };
};

/** The command as an author runs it. Whatever it meets, it never shows its own insides or its feed's escapes. */
export const climat = async (args, options) => {
  const result = await runProgram(process.execPath, [EXECUTABLE, ...args], options);
  const all = result.stdout + result.stderr;
  assert.doesNotMatch(all, /^\s+at .+[:(]|node:internal|undefined|\[object /m);
  /* A line break is the one control it may write. */
  assert.doesNotMatch(all, /(?!\n)[\p{Cc}\u202e]/u);
  return result;
};

/** A folder for one suite; `write` takes text, bytes, or what becomes JSON over several lines. */
export const temporaryFolder = () => {
  const path = mkdtempSync(join(tmpdir(), "climat-check-"));
  const write = (name, content) => {
    const raw = typeof content === "string" || Buffer.isBuffer(content);
    writeFileSync(join(path, name), raw ? content : JSON.stringify(content, null, 2));
    return name;
  };
  return { path, write, remove: () => rmSync(path, { recursive: true, force: true }) };
};

/** The machine's report of one feed. */
export const reportOf = async (name, options, ...more) => {
  const { stdout, code } = await climat(["check", name, "--json", "--date", DATE, ...more], options);
  const { feeds, exitCode } = JSON.parse(stdout);
  assert.equal(exitCode, code);
  return { ...feeds[0], exitCode };
};

/** `error date /events/0/startDate 4:20`: findings as a test reads them. */
export const brief = ({ findings }) =>
  findings.map(({ severity, code, path, line, column }) =>
    [severity, code, path, line && `${line}:${column}`].filter(Boolean).join(" "),
  );
