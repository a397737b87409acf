import { afterEach, expect, test, vi } from "vitest";
import { parsing, type Outcome, type Stage } from "#/state/parsing.ts";
import type { Reply, Request } from "#/worker/parse.worker.ts";
import { smallDocument } from "../small.ts";

const file = (text = JSON.stringify(smallDocument())) => new Blob([text]);

/** A worker that a test speaks for. */
class PuppetWorker extends EventTarget {
  static all: PuppetWorker[] = [];
  asked: Request | undefined;
  ended = false;
  constructor() {
    super();
    PuppetWorker.all.push(this);
  }
  postMessage(request: Request) {
    this.asked = request;
  }
  terminate() {
    this.ended = true;
  }
  say(reply: Partial<Reply>) {
    this.dispatchEvent(new MessageEvent("message", { data: { run: this.asked?.run, ...reply } }));
  }
}
function puppet(): PuppetWorker {
  const worker = PuppetWorker.all.at(-1);
  if (!worker) throw new Error("no worker was started");
  return worker;
}
const withWorkers = () => {
  vi.stubGlobal("Worker", PuppetWorker);
};
afterEach(() => {
  PuppetWorker.all = [];
  vi.unstubAllGlobals();
});
const done: Outcome = { kind: "faults", faults: [] };
/** What a promise has come to after everything that was waiting has run. */
const soon = (promise: Promise<Outcome>) =>
  Promise.race([promise, new Promise((resolve) => setTimeout(resolve, 20, "nothing yet"))]);

test("parsing(file) reads on the page where there are no workers", async () => {
  const stages: Stage[] = [];
  const outcome = await parsing(file(), (stage) => stages.push(stage)).outcome;
  expect(outcome.kind).toBe("dataset");
  expect(stages).toEqual(["reading", "checking"]);
});

test("parsing(file) passes on what its worker says, and ends it", async () => {
  withWorkers();
  const stages: Stage[] = [];
  const { outcome } = parsing(file("{}"), (stage) => stages.push(stage));
  puppet().say({ stage: "checking" });
  puppet().say({ outcome: done });
  expect(await outcome).toBe(done);
  expect(stages).toEqual(["checking"]);
  expect(puppet().ended).toBe(true);
});

test("parsing(file) does not take the answer of another run", async () => {
  withWorkers();
  const { outcome } = parsing(file("{}"), () => undefined);
  puppet().say({ run: 0, outcome: done });
  expect(await soon(outcome)).toBe("nothing yet");
});

test("parsing(file).stop() ends the worker, and no result comes", async () => {
  withWorkers();
  const stages: Stage[] = [];
  const { outcome, stop } = parsing(file("{}"), (stage) => stages.push(stage));
  stop();
  puppet().say({ stage: "checking" });
  puppet().say({ outcome: done });
  expect(puppet().ended).toBe(true);
  expect(stages).toEqual([]);
  expect(await soon(outcome)).toBe("nothing yet");
});

test("parsing(file).stop() also holds back a result that is made on the page", async () => {
  const { outcome, stop } = parsing(file(), () => undefined);
  stop();
  expect(await soon(outcome)).toBe("nothing yet");
});

test("parsing(file) reads on the page when its worker cannot be fetched", async () => {
  withWorkers();
  const { outcome } = parsing(file(), () => undefined);
  puppet().dispatchEvent(new Event("error"));
  expect((await outcome).kind).toBe("dataset");
});

test("parsing(file) says so when its worker breaks down at the file", async () => {
  withWorkers();
  const { outcome } = parsing(file(), () => undefined);
  puppet().say({ stage: "checking" });
  puppet().dispatchEvent(new Event("error"));
  expect(await outcome).toMatchObject({
    faults: [{ found: expect.stringContaining("ran out of room") as string }],
  });
});

test("parsing(file) refuses more than 60 MB without reading it", async () => {
  const large = Object.assign(file(), { arrayBuffer: () => Promise.reject(new Error("was read")) });
  Object.defineProperty(large, "size", { value: 60_000_001 });
  expect(await parsing(large, () => undefined).outcome).toMatchObject({
    faults: [{ expected: "a file of at most 60 MB", found: "one of 61 MB" }],
  });
});

test("parsing(file) says so when the file is gone by then", async () => {
  const lost = Object.assign(file(), { arrayBuffer: () => Promise.reject(new Error("gone")) });
  expect(await parsing(lost, () => undefined).outcome).toMatchObject({
    faults: [{ expected: "a file that can be read" }],
  });
});
