import { formatMoney } from "#/model/money.ts";
import { sourcesBehind } from "#/words/behind.ts";
import { listed, type Door } from "#/words/phrase.ts";
import { summedBehind } from "#/words/summed.ts";
import type { Made } from "./counts.ts";
import type { Explored } from "./explore.ts";

/** The door of a sum, which names its lines: what it lists is what was added up. One line opens itself. */
export function sumDoor(lines: readonly string[], pricesOf: Explored["pricesOf"]): Door {
  const [only, ...others] = lines;
  return only !== undefined && others.length === 0
    ? `cost:${only}`
    : `method:${pricesOf === null ? "published" : "priced"}-total@${lines.join("+")}`;
}

/** How a sum of published lines was made: in the prices they were published in, or in those that are shown. */
export function sumMade(view: Explored, added: readonly string[], isPriced: boolean): Made {
  const { first, whole, pricesOf, params } = view;
  const rows = new Map(first.costs.map((row) => [row.id, row]));
  const lines = (isPriced ? view.costs : first.costs).flatMap(({ id, central }) => {
    const row = rows.get(id);
    return row && added.includes(id) ? [{ ...row, amountM: central ?? 0 }] : [];
  });
  const sum = lines.map(({ short, amountM }) => `${short} ${formatMoney(amountM)}`).join(" + ");
  const carriers = new Set(
    lines.flatMap((line) => (line.owner === undefined ? line.proposals : [line.owner])),
  );
  const totalM = lines.reduce((all, { amountM }) => all + amountM, 0);
  const ours = lines.filter(({ basis }) => basis === "derived").map(({ short }) => short);
  const isOurs = !isPriced && lines.length > 0 && ours.length === lines.length;
  const which = ours.length === 0 ? "" : ` Not published but worked out by us: “${listed(ours)}”.`;
  const more = isPriced
    ? ` Each is a published sum put into ${pricesOf ?? ""} prices with the GDP deflator, which is our sum.`
    : "";
  const called = isPriced ? `In ${pricesOf ?? ""} prices` : isOurs ? "Worked out" : "Published";
  return {
    title: `${called}: ${formatMoney(totalM)}`,
    how: `${sum}.${which} A published total that holds other lines is replaced by them, so that nothing is counted twice.${more}`,
    proposals: view.entries.filter((entry) => carriers.has(entry.id)),
    behind: summedBehind({
      lines,
      prices: isPriced && pricesOf !== null ? { of: pricesOf, unknown: params.prices } : undefined,
      holders: first.costs.filter(({ contains }) => contains.length > 0),
      sources:
        whole &&
        sourcesBehind(
          lines.map(({ id }) => `cost:${id}`),
          whole,
        ),
    }),
  };
}
