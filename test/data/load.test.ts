// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DatasetError } from "#/data/faults.ts";
import { documentUrl, loadAreas, LoadError, loadFirst, loadRest } from "#/data/load.ts";
import { split } from "#/data/split.ts";
import { small } from "../small.ts";

const { first, rest } = split(small());
const names = ["first", "rest", "areas", "dataset"];

beforeEach(() => {
  document.head.innerHTML = names
    .map((name) => `<link data-document="${name}" href="./assets/${name}-12345678.json">`)
    .join("");
});
afterEach(() => {
  document.head.innerHTML = "";
  vi.unstubAllGlobals();
});

/** Makes the site answer so, whatever it is asked. */
const answer = (body: unknown, status = 200) => {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(text, { status })));
};
const failing = (fetched: () => Promise<unknown>) => {
  vi.stubGlobal("fetch", fetched);
};

test("documentUrl(name) is what the page says", () => {
  expect(documentUrl("first")).toMatch(/\/assets\/first-12345678\.json$/);
});

test("documentUrl(name) says to reload a page that doesn't say", () => {
  document.head.innerHTML = "";
  expect(() => documentUrl("rest")).toThrow(
    new LoadError("This page doesn’t say where its dataset (rest) is. Reload the page."),
  );
});

test("loadFirst() and loadRest(first) give the dataset without its areas", async () => {
  answer(first);
  const loaded = await loadFirst();
  expect(loaded).toEqual(first);
  answer(rest);
  expect(await loadRest(loaded)).toEqual({ ...small(), areas: [] });
});

test("loadAreas(dataset) gives its areas", async () => {
  answer(small().areas);
  expect(await loadAreas(small())).toEqual(small().areas);
});

test.each([404, 500, 503])("loadFirst() says that the site answered %i", async (status) => {
  answer("<!doctype html>Not here", status);
  await expect(loadFirst()).rejects.toThrow(
    new LoadError(
      `The dataset (first-12345678.json) could not be fetched: the site answered ${status}.`,
    ),
  );
});

test("loadFirst() says that a web page came", async () => {
  answer("\n <!doctype html><title>Sign in</title>");
  await expect(loadFirst()).rejects.toThrow(
    "The dataset (first-12345678.json) is not what was expected: JSON expected, a web page came.",
  );
});

test.each([
  ["cut off", JSON.stringify(first).slice(0, 5000)],
  ["empty", ""],
])("loadFirst() says that what came is %s", async (_, text) => {
  answer(text);
  await expect(loadFirst()).rejects.toThrow(
    "The dataset (first-12345678.json) is not what was expected: " +
      "JSON expected, a file that ends too soon or is damaged came.",
  );
});

test("loadFirst() says that there is no connection", async () => {
  failing(() => Promise.reject(new TypeError("Failed to fetch")));
  await expect(loadFirst()).rejects.toThrow(
    new LoadError(
      "The dataset (first-12345678.json) could not be fetched: no connection, or the site is away.",
    ),
  );
});

test("loadFirst() says so too when the connection breaks half way", async () => {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"meta":'));
      controller.error(new TypeError("network error"));
    },
  });
  failing(() => Promise.resolve(new Response(body)));
  await expect(loadFirst()).rejects.toThrow(LoadError);
});

test("loadFirst(signal) that was stopped says nothing of the site", async () => {
  const stop = new AbortController();
  stop.abort();
  failing(() => Promise.reject(stop.signal.reason as Error));
  await expect(loadFirst(stop.signal)).rejects.toMatchObject({ name: "AbortError" });
});

test("loadFirst() names the faults of a first part from another release", async () => {
  answer({ ...first, risks: [] });
  await expect(loadFirst()).rejects.toThrow(DatasetError);
});

test.each([
  ["null", null],
  ["a list", [1]],
  ["text for rows", { ...rest, links: "none" }],
  ["rows that are not objects", { ...rest, links: [null] }],
])("loadRest(first) says that a second part with %s is of another release", async (_, body) => {
  answer(body);
  await expect(loadRest(first)).rejects.toThrow(
    "The dataset’s second part is of another release than its first. Reload the page.",
  );
});

test("loadRest(first) names the faults where the two parts don't meet", async () => {
  answer({ ...rest, sources: [] });
  await expect(loadRest(first)).rejects.toThrow(
    "reviews play, cites: expected the id of a row in sources, found “report”.",
  );
});

test("loadRest(first) names the row of the first part that is wrong", async () => {
  answer(rest);
  const [theme, ...themes] = first.themes;
  await expect(
    loadRest({ ...first, themes: [{ ...theme, short: 7 } as never, ...themes] }),
  ).rejects.toThrow(/themes people, short: expected text, found 7\./);
});

test("loadAreas(dataset) names an area that is wrong", async () => {
  answer([{ ...small().areas[0], children: -1 }]);
  await expect(loadAreas(small())).rejects.toThrow("areas E1, children: expected 0 or more");
});
