// Bundles the page: node web/build.mjs --out DIR [--cpp FILE]
// DIR gets index.html and assets/; FILE the same as C++, for src/serve/assets.h (cmake/Web.cmake runs it).
// The same sources give the same bytes.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
};

export async function bundle() {
  const made = await build({
    entryPoints: { app: join(here, "src/main.tsx"), theme: join(here, "src/theme.ts") },
    absWorkingDir: here, outdir: join(here, "out"), write: false, bundle: true, minify: true, format: "iife",
    target: ["es2021", "chrome100", "firefox100", "safari15"], jsx: "automatic", jsxImportSource: "preact",
    charset: "utf8", legalComments: "none", logLevel: "warning",
  });
  const files = made.outputFiles.map(file => ["/assets/" + file.path.split(/[\\/]/).pop(), Buffer.from(file.contents)]);
  for (const [path, from] of [["/index.html", "index.html"], ["/assets/icon.svg", "icon.svg"]]) {
    files.push([path, readFileSync(join(here, "src", from))]);
  }
  files.push(["/assets/licences.txt", licences()]);
  return files.sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([path, bytes]) => {
    const packed = gzipSync(bytes, { level: 9 });
    return {
      path, bytes, type: types[path.slice(path.lastIndexOf("."))],
      gzip: packed.length < 0.9 * bytes.length ? packed : Buffer.alloc(0),
      etag: '"' + createHash("sha256").update(bytes).digest("hex").slice(0, 24) + '"',
    };
  });
}

// What is bundled of others, with the texts of their licences.
function licences() {
  const texts = ["preact", "uplot"].map(name => {
    const folder = join(here, "node_modules", name);
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return `${name} ${version}\n\n${readFileSync(join(folder, "LICENSE"), "utf8").trim()}\n`;
  });
  return Buffer.from(`This page holds work of others:\n\n${texts.join("\n\n")}`);
}

function array(name, bytes) {
  if (bytes.length === 0) return `constexpr std::string_view ${name};\n`;
  const numbers = [];
  for (let at = 0; at < bytes.length; at += 40) numbers.push(Array.from(bytes.subarray(at, at + 40), b => (b << 24) >> 24).join(","));
  return `constexpr char ${name}_bytes[] = {\n${numbers.join(",\n")}};\nconstexpr std::string_view ${name}(${name}_bytes, ${bytes.length});\n`;
}

function cpp(files) {
  const arrays = files.map((file, i) => array(`file${i}`, file.bytes) + array(`gzip${i}`, file.gzip));
  const rows = files.map((file, i) =>
    `    {${JSON.stringify(file.path)}, ${JSON.stringify(file.type)}, file${i}, gzip${i}, ${JSON.stringify(file.etag)}},\n`);
  return `// Made by web/build.mjs of web/; not to be edited.\n#include "serve/assets.h"\n\nnamespace hearsay::serve {\n` +
    `namespace {\n\n${arrays.join("\n")}\nconstexpr Asset kAssets[] = {\n${rows.join("")}};\n\n}  // namespace\n\n` +
    `std::span<const Asset> assets() { return kAssets; }\n\n}  // namespace hearsay::serve\n`;
}

function option(name) {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = await bundle();
  const out = option("--out") ?? (option("--cpp") ? undefined : join(here, "../build/web"));
  if (out) {
    rmSync(join(out, "assets"), { recursive: true, force: true });
    mkdirSync(join(out, "assets"), { recursive: true });
    for (const file of files) writeFileSync(join(out, file.path), file.bytes);
  }
  if (option("--cpp")) {
    mkdirSync(dirname(option("--cpp")), { recursive: true });
    writeFileSync(option("--cpp"), cpp(files));
  }
  if (process.argv.includes("--sizes")) {
    for (const file of files) console.log(`${file.path}\t${file.bytes.length}\t${file.gzip.length || "-"} gzip`);
  }
}
