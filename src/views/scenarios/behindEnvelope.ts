import type { Reason } from "#/model/envelopeWhy.ts";
import { lineId } from "#/model/placing.ts";
import type { Naming } from "#/words/envelope.ts";
import * as sums from "#/words/sums/envelope.ts";
import { readSumDoor, sumDoor, type SumWords } from "#/words/sums/sum.ts";
import { toldOf } from "./behindSum.ts";
import type { Finding } from "./useFinding.ts";
import type { Workbench } from "./workbench.ts";

/** How proposals and years are named in an envelope, and what its numbers open. */
export function namingIn(bench: Workbench, years: readonly string[]): Naming {
  const { dataset, ground, base } = bench;
  const titles = new Map([
    ...dataset.proposals.map(({ id, title }) => [id, title] as const),
    ...base.outcome.lines.map(({ id, short }) => [lineId(id), short] as const),
  ]);
  // A total's own line is what its parts leave of it, and must not read as the whole.
  const rests = new Set(
    ground.published.flatMap(({ from, proposals }) => (from === "remainder" ? proposals : [])),
  );
  return {
    title: (id) => {
      const title = titles.get(id) ?? "another line";
      return rests.has(id) ? `The rest of “${title}”, not in its parts` : title;
    },
    year: (place) => years[place] ?? "",
    door: (what) => sumDoor(base.slot, what),
  };
}

/** What is behind a number of the envelope; undefined when there is no such number now. */
export function behindEnvelope(
  bench: Workbench,
  { placing, found, reasons, next }: Pick<Finding, "placing" | "found" | "reasons" | "next">,
  capM: number,
  door: string,
): SumWords | undefined {
  const read = readSumDoor(door);
  if (read?.slot !== bench.base.slot || found?.found !== true) return undefined;
  const { kind, of } = read;
  const naming = namingIn(bench, placing.years);
  const given = { told: toldOf(bench, bench.base), placing, found, capM, naming };
  switch (kind) {
    case "bought":
      return of === "" ? sums.boughtSum(given) : sums.boughtYearSum(given, of);
    case "theme": {
      const { proposals, themes } = bench.dataset;
      const inside = new Set(proposals.flatMap(({ id, theme }) => (theme === of ? [id] : [])));
      const label = themes.find(({ id }) => id === of)?.short ?? of;
      return sums.boughtSum(given, { label, has: (id) => inside.has(id) });
    }
    case "placed":
      return sums.placedSum(given, of);
    case "over": {
      const reason = overIn(reasons, of);
      return reason && sums.overSum(given, of, reason);
    }
    case "next":
      return next ? sums.nextSum(given, next) : undefined;
    default:
      return undefined;
  }
}

/** Why one passes the cap: its own reason, or that of what requires it. */
function overIn(
  reasons: ReadonlyMap<string, Reason>,
  id: string,
): Extract<Reason, { why: "over the cap" }> | undefined {
  const own = reasons.get(id);
  if (own?.why === "over the cap") return own;
  for (const reason of reasons.values())
    if (reason.why === "requires" && reason.needs === id && reason.because.why === "over the cap")
      return reason.because;
  return undefined;
}
