import { defineConfig } from "@playwright/test";
import { findBrowser, findFirefox, findWebKit } from "./tools/browser.mjs";

const chromium = await findBrowser();
const firefox = findFirefox();
/** Where a run that wants the counts has them written. */
const report = process.env["RECKONER_REPORT"];

/** Journeys through the built site: all in Chromium, one per place in two other engines. */
export default defineConfig({
  testDir: "test/browser",
  outputDir: "test-results",
  reporter: report ? [["line"], ["json", { outputFile: report }]] : "line",
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: process.env["CI"] !== undefined,
  // Limits for hangs only: no journey asserts a time.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  // Kept copies would answer in place of the host that a journey breaks; offline.spec.ts lets them.
  use: { locale: "en-GB", timezoneId: "Europe/London", serviceWorkers: "block" },
  projects: [
    {
      name: "chromium",
      testIgnore: ["webkit.spec.ts", "same.spec.ts"],
      use: {
        browserName: "chromium",
        viewport: { width: 1366, height: 768 },
        ...(chromium && {
          launchOptions: { executablePath: chromium.executablePath, args: chromium.args },
        }),
      },
    },
    ...(firefox
      ? [
          {
            name: "firefox",
            testMatch: ["places.spec.ts", "offline.spec.ts", "single.spec.ts", "same.spec.ts"],
            use: {
              browserName: "firefox" as const,
              channel: "moz-firefox",
              launchOptions: { executablePath: firefox },
            },
          },
        ]
      : []),
    // Playwright has no WebKitGTK; this one speaks WebDriver from inside the test.
    ...(findWebKit() ? [{ name: "webkit", testMatch: "webkit.spec.ts", workers: 1 }] : []),
  ],
});
