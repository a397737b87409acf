import { describe, expect, test } from "vitest";
import { linkKinds } from "#/data/vocabulary.ts";
import { unanswered, type Answer } from "#/model/standing.ts";
import {
  costSentence,
  decisionSentence,
  deliverySentence,
  leadsSentence,
  linkPhrase,
  linkSentence,
  proposalSentence,
  standingSentence,
} from "#/words/proposal.ts";
import { plainText, type Phrase } from "#/words/phrase.ts";
import { expectSound } from "./sound.ts";

const read = (phrase: Phrase): string => {
  expectSound(phrase);
  return plainText(phrase);
};
const looked = "We looked in two places.";
const row = { id: "s1", proposal: "p", seen: "2026-02", standing: "sourced" } as const;
const answer: Answer = {
  decision: "accepted",
  delivery: "in progress",
  decidedBy: { ...row, layer: "decision", value: "accepted", from: "2023-02-02" },
  deliveredBy: { ...row, layer: "delivery", value: "in progress", from: null },
};

test("decisionSentence dates an answer and adds its note", () => {
  expect(read(decisionSentence(answer, looked, "for pathfinders first"))).toBe(
    "accepted on 2 February 2023, for pathfinders first",
  );
  expect(read(decisionSentence(answer, looked, "It was tried first."))).toBe(
    "accepted on 2 February 2023. It was tried first.",
  );
  expect(decisionSentence(answer, looked)).toContainEqual({ text: "accepted", door: "status:s1" });
});

test("decisionSentence says where we looked when no answer was found", () => {
  expect(read(decisionSentence(unanswered, looked))).toBe(
    "no answer found. We looked in two places.",
  );
  expect(read(decisionSentence(unanswered, "in two places"))).toBe(
    "no answer found: in two places",
  );
});

test("deliverySentence tells a step without a date by when it was seen", () => {
  expect(read(deliverySentence(answer, looked))).toBe(
    "in progress, seen in February 2026 (no date of its own)",
  );
  expect(read(deliverySentence(unanswered, looked))).toBe(
    "unknown: no step found. We looked in two places.",
  );
});

test("deliverySentence: what lasts is since, what happened is on or in", () => {
  const at = (value: "piloting" | "delivered", from: string): Answer => ({
    ...answer,
    delivery: value,
    deliveredBy: { ...row, layer: "delivery", value, from },
  });
  expect(read(deliverySentence(at("piloting", "2023-07"), looked))).toBe(
    "piloting since July 2023",
  );
  expect(read(deliverySentence(at("delivered", "2023-07"), looked))).toBe("delivered in July 2023");
});

test("costSentence tells its lines, where its money is, or that none is published", () => {
  const line = { id: "c", central: 2000, period: "five years" };
  expect(read(costSentence([line, { ...line, id: "d", central: 0.8 }]))).toBe(
    "£2bn (five years); £0.8m (five years)",
  );
  expect(read(costSentence([{ ...line, central: null }]))).toBe("no published cost of its own");
  expect(read(costSentence([], { proposal: "CR-2.04", text: "2.04" }))).toBe(
    "no published cost of its own; its money is at 2.04",
  );
});

test("standingSentence puts standing in words", () => {
  expect(read(standingSentence("sourced", 10))).toBe(
    "sourced: stated in 10 sources that we have read",
  );
  expect(read(standingSentence("part sourced", 1))).toBe(
    "part sourced: partly stated in 1 source that we have read",
  );
  expect(read(standingSentence("recalled", 0, "We looked again."))).toBe(
    "recalled: not yet checked against the review’s own text. We looked again.",
  );
  expect(read(standingSentence("sourced", 0))).toBe("sourced");
});

describe("linkPhrase as each end tells it", () => {
  test.each([
    ["requires", "finish", "needs B first", "B needs this first"],
    ["requires", undefined, "needs B first", "B needs this first"],
    ["requires", "start", "can begin once B has begun", "B can begin once this has begun"],
    ["requires", "together", "goes together with B", "goes together with B"],
    ["enables", undefined, "helps B", "is helped by B"],
    ["funds", undefined, "brings money to B", "gets money from B"],
    ["replaces", undefined, "replaces B", "is replaced by B"],
    ["conflicts", undefined, "pulls against B", "pulls against B"],
  ] as const)("%s %s", (kind, type, outward, inward) => {
    const link = { from: "self", kind, type };
    expect(plainText(linkPhrase(link, "self", ["B"]))).toBe(outward);
    expect(plainText(linkPhrase(link, "other", ["B"]))).toBe(inward);
  });
});

test("linkSentence gives the reason and how it was found", () => {
  for (const kind of linkKinds) {
    const link = {
      from: "a",
      kind,
      type: undefined,
      reason: "it must be so",
      basis: "judgement",
    } as const;
    expectSound(linkSentence(link, "a", { id: "b", title: "Family Help" }));
  }
  const link = {
    from: "a",
    kind: "requires",
    type: "finish",
    reason: "It must be so.",
    basis: "stated",
  } as const;
  const phrase = linkSentence(link, "a", { id: "b", title: "Family Help" });
  expect(read(phrase)).toBe("Needs Family Help first. It must be so. (stated by a source)");
  expect(phrase).toContainEqual({ text: "Family Help", proposal: "b" });
});

test("leadsSentence counts both ways", () => {
  expect(read(leadsSentence(8, 3))).toBe("8 proposals lead into it, and it leads on to 3.");
  expect(read(leadsSentence(1, 0))).toBe("1 proposal leads into it, and it leads on to none.");
  expect(read(leadsSentence(0, 2))).toBe("No proposals lead into it, and it leads on to 2.");
  expect(read(leadsSentence(0, 0))).toBe("Nothing leads into it or on from it.");
});

test("proposalSentence names a mark", () => {
  const entry = {
    id: "p",
    title: "Teams",
    decision: "part accepted",
    delivery: "unknown",
    costM: null,
  } as const;
  expect(proposalSentence(entry, "Family Help")).toBe(
    "Teams, Family Help. Part accepted; delivery unknown; no published cost.",
  );
  expect(proposalSentence({ ...entry, costM: 253 }, "Workforce")).toMatch(
    /published cost £253m\.$/,
  );
});
