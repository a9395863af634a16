// What the tests use of Node; @types/node has another version for every Node.
declare module "node:fs" {
  export function readFileSync(path: string, encoding: "utf8"): string;
}
declare const process: { env: { [name: string]: string | undefined } };
