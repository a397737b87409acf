import { afterEach, expect, test, vi } from "vitest";
import parseWorker from "#/worker/parse.worker.ts?worker&url";
import { trusted } from "#/worker/trusted.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("trusted(address) gives one of the site's own scripts back", () => {
  expect(String(trusted(parseWorker))).toBe(parseWorker);
});

test.each(["https://elsewhere.test/w.js", "data:text/javascript,0", "", `${parseWorker}?more`])(
  "trusted(%j) throws, naming it",
  (address) => {
    expect(() => trusted(address)).toThrow(`not an address of this site’s own scripts: ${address}`);
  },
);

test("trusted(address) asks the browser's Trusted Types, through one policy that keeps the same list", async () => {
  const made: string[] = [];
  vi.stubGlobal("trustedTypes", {
    createPolicy: (name: string, rules: { createScriptURL(text: string): string }) => {
      made.push(name);
      return { createScriptURL: (text: string) => ({ checked: rules.createScriptURL(text) }) };
    },
  });
  vi.resetModules();
  const fresh = await import("#/worker/trusted.ts");
  expect(fresh.trusted(parseWorker)).toEqual({ checked: parseWorker });
  expect(() => fresh.trusted("https://elsewhere.test/w.js")).toThrow(/not an address/);
  expect(made).toEqual(["reckoner"]);
});
