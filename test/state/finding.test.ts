import { afterEach, expect, test, vi } from "vitest";
import type { Candidate } from "#/model/envelope.ts";
import type { EnvelopeReply, EnvelopeRequest } from "#/state/away.ts";
import { finding, type FindingNews } from "#/state/finding.ts";

const candidates: readonly Candidate[] = [
  { id: "a", costK: [5], weight: 3, requires: [] },
  { id: "b", costK: [4], weight: 2, requires: [] },
];

/** A worker that a test speaks for. */
class PuppetWorker {
  static last: PuppetWorker | undefined;
  onmessage: ((event: { data: EnvelopeReply }) => void) | null = null;
  onerror: ((event: { preventDefault: () => void }) => void) | null = null;
  asked: EnvelopeRequest | undefined;
  ended = false;
  constructor() {
    PuppetWorker.last = this;
  }
  postMessage(request: EnvelopeRequest) {
    this.asked = request;
  }
  terminate() {
    this.ended = true;
  }
  say(reply: object) {
    this.onmessage?.({ data: { run: this.asked?.run, ...reply } as EnvelopeReply });
  }
}
const puppet = () => {
  if (!PuppetWorker.last) throw new Error("no worker was started");
  return PuppetWorker.last;
};
afterEach(() => {
  PuppetWorker.last = undefined;
  vi.unstubAllGlobals();
});

/** Everything that is told until it is done. */
const heard = () =>
  new Promise<readonly FindingNews[]>((resolve) => {
    const news: FindingNews[] = [];
    finding(candidates, [5], (one) => {
      news.push(one);
      if (one.kind === "done" || one.kind === "fault") resolve(news);
    });
  });

test("finding(candidates, caps) works on the page where there are no workers", async () => {
  const news = await heard();
  expect(news.map(({ kind }) => kind)).toEqual(["package", "next", "way", "done"]);
  expect(news[0]).toMatchObject({ found: { chosen: ["a"] } });
  expect(news[1]).toMatchObject({ next: { enters: ["b"], riseK: 4 } });
  expect(news[2]).toMatchObject({ id: "b", change: { leaves: ["a"] } });
});

test("finding(candidates, caps) tells of a fault in what it was asked", async () => {
  const wrong = [{ id: "a", costK: [0.5], weight: 1, requires: [] }];
  const news = await new Promise<FindingNews>((resolve) => {
    finding(wrong, [5], resolve);
  });
  expect(news).toMatchObject({
    kind: "fault",
    why: expect.stringMatching(/expected a whole number/) as string,
  });
});

test("a finding that is stopped tells no more", async () => {
  const told = vi.fn();
  finding(candidates, [5], told)();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(told).not.toHaveBeenCalled();
});

test("finding(candidates, caps) passes on what its worker says of this run, and ends it", () => {
  vi.stubGlobal("Worker", PuppetWorker);
  const told = vi.fn();
  finding(candidates, [5], told);
  puppet().say({ nodes: 256 });
  puppet().say({ run: -1, nodes: 512 });
  puppet().say({ done: true });
  expect(told.mock.calls).toEqual([[{ kind: "progress", nodes: 256 }], [{ kind: "done" }]]);
  expect(puppet().ended).toBe(true);
});

test("a finding that is stopped ends its worker", () => {
  vi.stubGlobal("Worker", PuppetWorker);
  const told = vi.fn();
  const stop = finding(candidates, [5], told);
  const worker = puppet();
  stop();
  worker.say({ nodes: 256 });
  expect(worker.ended).toBe(true);
  expect(told).not.toHaveBeenCalled();
});

test("a worker that cannot be fetched leaves the work to the page", async () => {
  vi.stubGlobal("Worker", PuppetWorker);
  const news = heard();
  puppet().onerror?.({ preventDefault: () => undefined });
  expect((await news).at(-1)).toEqual({ kind: "done" });
});

test("a worker that fails at the work says so", () => {
  vi.stubGlobal("Worker", PuppetWorker);
  const told = vi.fn();
  finding(candidates, [5], told);
  puppet().say({ nodes: 256 });
  puppet().onerror?.({ preventDefault: () => undefined });
  expect(told).toHaveBeenLastCalledWith({ kind: "fault", why: "the browser ran out of room" });
});
