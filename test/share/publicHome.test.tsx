import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { keepHome, keptHome, onHome, readHome } from "#/share/publicHome.ts";

const shelf = "reckoner-public-address";
afterEach(() => {
  keepHome(window, undefined);
});

test.each([
  ["https://example.org/reckoner/", "https://example.org/reckoner/"],
  ["  example.org/reckoner?x=1#/explore ", "https://example.org/reckoner"],
  ["http://10.0.0.7:8080", "http://10.0.0.7:8080/"],
  ["HTTPS://EXAMPLE.ORG", "https://example.org/"],
])("readHome(%s) is %s", (text, home) => {
  expect(readHome(text)).toEqual({ home });
});

test.each([
  ["", "form"],
  ["our site", "form"],
  ["reckoner", "form"],
  ["https://", "form"],
  ["javascript:alert(1)", "scheme"],
  ["file:///home/x/reckoner.html", "scheme"],
  ["ftp://example.org/", "scheme"],
  ["http://localhost:5173/", "here"],
  ["127.0.0.1", "here"],
  ["https://anna:secret@example.org/", "secret"],
  [`https://example.org/${"x".repeat(300)}`, "long"],
])("readHome(%s) is refused: %s", (text, fault) => {
  expect(readHome(text)).toEqual({ fault });
});

test("readHome(text) never throws, and what it takes it takes again as it is", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => {
      const read = readHome(text);
      if (!("home" in read)) return;
      expect(read.home).toMatch(/^https?:\/\/[^\s"<>?#]+$/);
      expect(readHome(read.home)).toEqual(read);
    }),
  );
});

test("keepHome(window, home) is kept, told of, and forgotten; what is damaged is no address", () => {
  const tell = vi.fn();
  const stop = onHome(window, tell);
  keepHome(window, "https://example.org/");
  expect(keptHome(window)).toBe("https://example.org/");
  keepHome(window, undefined);
  expect(keptHome(window)).toBeUndefined();
  expect(tell).toHaveBeenCalledTimes(2);
  window.localStorage.setItem(shelf, "javascript:alert(1)");
  expect(keptHome(window)).toBeUndefined();
  stop();
});

test("where nothing can be kept, an address holds for the visit", () => {
  const refusing = {
    get localStorage(): Storage {
      throw new Error("refused");
    },
  };
  keepHome(refusing, "https://example.org/");
  expect(keptHome(refusing)).toBe("https://example.org/");
});
