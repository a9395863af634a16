// The tests of the page's pure functions: bundled by esbuild, run by node's own runner.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "../node_modules/.cache/hearsay-unit");
mkdirSync(out, { recursive: true });
const names = readdirSync(join(here, "unit")).filter(name => name.endsWith(".test.ts"));
await build({ entryPoints: names.map(name => join(here, "unit", name)), outdir: out, bundle: true, platform: "node", format: "esm",
  target: "node18", outExtension: { ".js": ".mjs" }, logLevel: "warning" });
const run = spawnSync(process.execPath, ["--test", ...names.map(name => join(out, name.replace(/\.ts$/, ".mjs")))], { stdio: "inherit" });
process.exit(run.status ?? 1);
