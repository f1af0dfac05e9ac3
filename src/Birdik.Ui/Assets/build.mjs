// Builds the assets into wwwroot: one style sheet, one script, and the two scripts that only some pages load.
import { build } from "esbuild";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";

const out = "wwwroot";
const targets = ["chrome109", "firefox115", "safari16"];

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await build({
  entryPoints: { birdik: "Assets/js/birdik.js", charts: "Assets/js/charts.js", passkeys: "Assets/js/passkeys.js" },
  outdir: out,
  bundle: true,
  minify: true,
  format: "iife",
  target: targets,
  legalComments: "none",
  define: { "process.env.NODE_ENV": "\"production\"" },
});
await build({
  entryPoints: ["Assets/css/birdik.css"],
  outdir: out,
  bundle: true,
  minify: true,
  target: targets,
  conditions: ["style"],
});
await refuseUnknownTokens(`${out}/birdik.css`);
await writeFile(`${out}/favicon.svg`, await readFile("Assets/favicon.svg"));

// A token that nobody defines would silently fall back to nothing.
async function refuseUnknownTokens(file) {
  const css = await readFile(file, "utf8");
  const defined = new Set([...css.matchAll(/(--[\w-]+):/g)].map((m) => m[1]));
  const used = [...css.matchAll(/var\((--(?:ds|b)-[\w-]+)\)/g)].map((m) => m[1]);
  const unknown = [...new Set(used.filter((name) => !defined.has(name)))];
  if (unknown.length > 0) {
    console.error(`birdik.css uses tokens that are not defined: ${unknown.join(", ")}`);
    process.exit(1);
  }
}
