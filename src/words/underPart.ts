import type { CostByYear, Segment } from "#/model/cost.ts";
import { formatMoney } from "#/model/money.ts";
import { inMillions } from "./methods/method.ts";
import type { Door } from "./phrase.ts";

/** Of a year under a scenario: all that its bar holds, or only the lines that pass the filters. */
type Which = "all" | "shown";

/** The door of a sum of lines under a scenario, which names them. */
export const underDoor = (lines: readonly string[]): Door =>
  `method:under-total@${lines.join("+")}`;

/** The door of what falls in a year under a scenario, or in no year ("gap"). */
export const underPartDoor = (part: string, which: Which = "all"): Door =>
  `method:under-part@${part}+${which}`;

/** How a year's sum under a scenario is made up, line by line; undefined when nothing falls there. */
export function underPart(
  { years, gap }: CostByYear,
  letter: string,
  [part, which]: readonly string[],
):
  { readonly title: string; readonly how: string; readonly lines: readonly Segment[] } | undefined {
  const all = part === "gap" ? gap?.segments : years.find(({ year }) => year === part)?.segments;
  const lines = (all ?? []).filter(({ shown }) => shown || which === "all");
  if (lines.length === 0) return undefined;
  const sumM = lines.reduce((sum, { amountM }) => sum + amountM, 0);
  const where = part === "gap" ? "in no published year" : `in ${part ?? ""}`;
  const each = lines
    .map(({ label, amountM }) => `${label} ${inMillions(amountM).text}`)
    .join(" + ");
  const how =
    part === "gap"
      ? "Of each line, what its published years leave out, or all of it when none were published."
      : "Of each line, the part that falls in the year, paid for, moved and priced as the scenario decides and supposes, which is our sum; Scenarios shows how.";
  return {
    title: `Under ${letter}, ${where}: ${formatMoney(sumM)}`,
    how: `${each}${lines.length > 1 ? ` = ${inMillions(sumM).text}` : ""}. ${how}`,
    lines,
  };
}
