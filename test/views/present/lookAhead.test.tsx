import { render, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { EnvelopeRequest } from "#/state/away.ts";
import { DatasetContext } from "#/state/dataset.ts";
import { createState, StateContext } from "#/state/store.ts";
import { BenchPicture } from "#/views/present/BenchPicture.tsx";
import { lookAhead } from "#/views/present/lookAhead.ts";
import { useAhead } from "#/views/present/useAhead.ts";
import { small } from "../../small.ts";

/** A worker that never answers, and what each was asked. */
const asked: EnvelopeRequest[] = [];
class DeafWorker {
  postMessage(request: EnvelopeRequest) {
    asked.push(request);
  }
  terminate() {
    // nothing was begun
  }
}
beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal("Worker", DeafWorker);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const whole = small();
const held = { first: whole, whole, error: null, retry: () => undefined, fileName: "mine.json" };
const patient = { timeout: 5000 };
const Ahead = ({ link }: { readonly link: string }) => {
  useAhead(link);
  return null;
};

test("lookAhead asks what the scene itself will ask, so that its answer is there", async () => {
  const link = "#/scenarios?s1=as-asked;z:P-3&cap=7.31&weights=t.rules~9%2Co.fun~2%2Ct.gone~4";
  lookAhead(link, whole, whole, []);
  render(
    <StateContext value={createState(link)}>
      <DatasetContext value={held}>
        <BenchPicture />
      </DatasetContext>
    </StateContext>,
  );
  await waitFor(() => {
    expect(asked).toHaveLength(2);
  }, patient);
  const [ahead, shown] = asked.map(({ candidates, capsK }) => ({ candidates, capsK }));
  expect(ahead).toEqual(shown);
});

test("nothing is looked for ahead of a scene that has no limit", () => {
  for (const link of ["", "#/explore", "#/scenarios", "#/debate?cap=7.31"])
    lookAhead(link, whole, whole, []);
  expect(asked).toEqual([]);
});

test("while one scene is shown, what the next one asks is looked for", async () => {
  render(
    <DatasetContext value={held}>
      <Ahead link="#/scenarios?cap=7.32" />
    </DatasetContext>,
  );
  await waitFor(() => {
    expect(asked).toHaveLength(1);
  }, patient);
});
