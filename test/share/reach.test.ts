import { expect, test } from "vitest";
import { isReachable } from "#/share/reach.ts";

test.each([
  ["https://example.org/#/explore", true],
  ["http://reckoner.example.org:8080/", true],
  ["http://localhost:4173/#/explore", false],
  ["http://reckoner.localhost/", false],
  ["http://127.0.0.1:8000/", false],
  ["http://[::1]/", false],
  ["http://0.0.0.0/", false],
  ["file:///home/x/reckoner.html", false],
  ["not a link", false],
])("isReachable(%s) is %s", (link, expected) => {
  expect(isReachable(link)).toBe(expected);
});
