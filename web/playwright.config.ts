import { defineConfig } from "@playwright/test";

// Over the machine's own Chromium; tests/run.sh starts the server and says where it is.
export default defineConfig({
  testDir: "tests/browser",
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 1,
  reporter: "list",
  outputDir: "test-results",
  use: {
    baseURL: process.env["HEARSAY_URL"],
    viewport: { width: 1280, height: 900 },
    launchOptions: { executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-dev-shm-usage"] },
    permissions: ["clipboard-read", "clipboard-write"],
    reducedMotion: "reduce",
  } as object,
});
