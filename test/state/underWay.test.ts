// @vitest-environment jsdom
import { beforeEach, expect, test } from "vitest";
import { noteUnderWay, underWay } from "#/state/underWay.ts";

const talk = {
  address: "#/present?story=four-years-on&scene=no&role=stage",
  place: 5,
  title: "4 were refused",
};

beforeEach(() => {
  sessionStorage.clear();
});

test("a talk that was left is known until it is ended", () => {
  expect(underWay(window)).toBeUndefined();
  noteUnderWay(window, talk);
  expect(underWay(window)).toEqual(talk);
  noteUnderWay(window, null);
  expect(underWay(window)).toBeUndefined();
});

test.each([
  ["what is not JSON", "{"],
  ["an address elsewhere", JSON.stringify({ ...talk, address: "https://example.org/" })],
  ["a script for an address", JSON.stringify({ ...talk, address: "javascript:alert(1)" })],
  ["a place that is no number", JSON.stringify({ ...talk, place: "5" })],
  ["no title", JSON.stringify({ address: talk.address, place: 5 })],
])("%s is no talk", (_, text) => {
  sessionStorage.setItem("reckoner-under-way", text);
  expect(underWay(window)).toBeUndefined();
});

test("a browser that keeps nothing has no talk, and does not fail", () => {
  const refusing = {
    get sessionStorage(): Storage {
      throw new DOMException("denied", "SecurityError");
    },
  };
  expect(underWay(refusing)).toBeUndefined();
  noteUnderWay(refusing, talk);
});
