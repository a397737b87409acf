import { expect, test, vi } from "vitest";
import { answers } from "#/model/envelopeAnswer.ts";
import type { Candidate } from "#/model/envelope.ts";
import type { FindingNews } from "#/state/finding.ts";
import { remembering } from "#/state/foundBefore.ts";

const candidates: readonly Candidate[] = [
  { id: "a", costK: [5], weight: 3, requires: [] },
  { id: "b", costK: [4], weight: 2, requires: [] },
];

/** A search that answers at once, and how it ends; counted. */
const searching = (end: FindingNews = { kind: "done" }) =>
  vi.fn((of: readonly Candidate[], capsK: readonly number[], tell: (news: FindingNews) => void) => {
    tell({ kind: "progress", nodes: 1 });
    for (const answer of answers(of, capsK)) tell(answer);
    tell(end);
    return () => undefined;
  });
const heard = (find: ReturnType<typeof remembering>, cap: number) => {
  const news: FindingNews[] = [];
  find(candidates, [cap], (one) => news.push(one));
  return news;
};

test("a question asked again is told the same without looking, but for the progress", () => {
  const search = searching();
  const find = remembering(search);
  const [first, other, again] = [heard(find, 5), heard(find, 9), heard(find, 5)];
  expect(first.map(({ kind }) => kind)).toEqual(["progress", "package", "next", "way", "done"]);
  expect(other).not.toEqual(first);
  expect(again).toEqual(first.slice(1));
  expect(search).toHaveBeenCalledTimes(2);
});

test("a search that failed or was stopped is begun anew", () => {
  const fault = searching({ kind: "fault", why: "no room" });
  const find = remembering(fault);
  heard(find, 5);
  heard(find, 5);
  expect(fault).toHaveBeenCalledTimes(2);
});

test("what was asked longest ago is forgotten", () => {
  const search = searching();
  const find = remembering(search);
  for (let cap = 1; cap <= 25; cap++) heard(find, cap);
  heard(find, 25);
  expect(search).toHaveBeenCalledTimes(25);
  heard(find, 1);
  expect(search).toHaveBeenCalledTimes(26);
});
