import { useEffect, useState } from "react";
import type { Envelope } from "#/model/envelope.ts";
import type { Change, Reason } from "#/model/envelopeWhy.ts";
import type { Placing } from "#/model/placing.ts";
import type { FindingNews } from "#/state/finding.ts";
import { foundBefore } from "#/state/foundBefore.ts";

/** What is known so far about one envelope. */
export type Finding = {
  /** What it was asked of: an answer to another question is not shown as one to this. */
  readonly placing: Placing;
  readonly state: "looking" | "done" | "stopped" | "failed";
  readonly nodes: number;
  readonly why: string;
  readonly found: Envelope | undefined;
  readonly reasons: ReadonlyMap<string, Reason>;
  /** Undefined while it is looked for; null when no rise of the cap changes anything. */
  readonly next: (Change & { readonly riseK: number }) | null | undefined;
  readonly ways: ReadonlyMap<string, Change>;
};

const begun = (placing: Placing): Finding => ({
  placing,
  state: "looking",
  nodes: 0,
  why: "",
  found: undefined,
  reasons: new Map(),
  next: undefined,
  ways: new Map(),
});

function told(finding: Finding, news: FindingNews): Finding {
  switch (news.kind) {
    case "progress":
      return { ...finding, nodes: news.nodes };
    case "package":
      return { ...finding, found: news.found, reasons: news.reasons };
    case "next":
      return { ...finding, next: news.next ?? null };
    case "way":
      return { ...finding, ways: new Map([...finding.ways, [news.id, news.change]]) };
    case "done":
      return { ...finding, state: "done" };
    case "fault":
      return { ...finding, state: "failed", why: news.why };
  }
}

/**
 * Looks for the package of an envelope and tells it piece by piece. A new question stops the old one; `stop` ends
 * the work and keeps what was found, `again` begins anew.
 */
export function useFinding(placing: Placing): Finding & {
  readonly stop: () => void;
  readonly again: () => void;
} {
  const [held, setHeld] = useState<Finding>(() => begun(placing));
  const [turn, setTurn] = useState<{ readonly at: number; readonly stopped?: Placing }>({ at: 0 });
  const isStopped = turn.stopped === placing;
  useEffect(() => {
    if (isStopped) return;
    return foundBefore(placing.candidates, placing.capsK, (news) => {
      setHeld((now) => told(now.placing === placing ? now : begun(placing), news));
    });
  }, [placing, turn.at, isStopped]);
  const now = held.placing === placing ? held : begun(placing);
  const state = isStopped && now.state === "looking" ? "stopped" : now.state;
  return {
    ...now,
    state,
    stop: () => {
      setTurn({ at: turn.at, stopped: placing });
    },
    again: () => {
      setHeld(begun(placing));
      setTurn({ at: turn.at + 1 });
    },
  };
}
