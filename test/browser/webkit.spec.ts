import { setTimeout } from "node:timers/promises";
import { test } from "@playwright/test";
import { startHost, type Host } from "./host.ts";
import { handMs, places } from "./places.ts";
import { startWebKit, type WebKit } from "./webdriver.ts";

let host: Host;
let webkit: WebKit;

test.beforeAll(async () => {
  host = await startHost();
  webkit = await startWebKit();
});

test.afterAll(async () => {
  await webkit.stop();
  await host.stop();
});

for (const [name, journey] of Object.entries(places)) {
  test(name, async () => {
    await journey({
      open: (fragment) => webkit.open(host.address + fragment),
      sees: (selector, text = "") => webkit.sees(selector, text),
      misses: (selector) => webkit.misses(selector),
      presses: (selector) => webkit.presses(selector),
      goesBack: async () => {
        await setTimeout(handMs);
        await webkit.goesBack();
      },
    });
  });
}
