import { memo, use, useMemo, useState } from "react";
import { columnsFrom } from "#/charts/stack/layout.ts";
import { Stack } from "#/charts/stack/Stack.tsx";
import type { Uncosted } from "#/charts/stack/placed.ts";
import { useSize } from "#/charts/kit/useSize.ts";
import { isAnnounced } from "#/model/announced.ts";
import { costByYear, leafLines, publishedTotal, unsplit, type CostByYear } from "#/model/cost.ts";
import { financialYear, startOf } from "#/model/time.ts";
import { setParams, useAppStore } from "#/state/store.ts";
import {
  basisKey,
  fundingCaveat,
  fundingShort,
  fundingDescription,
  partDoors,
  uncostedSentence,
  yearDescription,
  yearFoot,
  yearSource,
  yearSubtitle,
  yearTitle,
} from "#/words/cost.ts";
import { asOfNote, laterSums } from "#/words/asOf.ts";
import { costByYearTable } from "#/words/costTable.ts";
import { plainText, said, sentences, type Door } from "#/words/phrase.ts";
import { BareContext } from "../parts/bare.ts";
import { useActs } from "./acts.ts";
import { BasisKey } from "./BasisKey.tsx";
import type { Explored } from "./explore.ts";
import { Panel } from "./Panel.tsx";
import { ownFilters, scoped } from "./scopes.ts";

/** What was asked for in each year, what it is made of, and what government put in since. */
export const CostPanel = memo(function CostPanel({ view }: { view: Explored }) {
  const store = useAppStore();
  const { choose } = useActs();
  // Read once: to ask for a width has the browser lay out what has just changed.
  const [begin] = useState(firstWidth);
  const { ref, width } = useSize(begin);
  const isBare = use(BareContext) !== undefined;
  const { first, costs, params } = view;
  const passes = view.passes(...ownFilters.cost);
  const cost = useMemo(
    () => costByYear(params.split === "on" ? costs : unsplit(costs), passes, first.meta.years),
    [costs, passes, first, params.split],
  );
  const rest = useMemo(
    () =>
      leafLines(costs)
        .filter((line) => line.owner !== undefined)
        .map((line) => line.id),
    [costs],
  );
  const hueOf = useMemo(() => {
    const hues = new Map(
      costs.map((line) => [
        line.id,
        line.owner === undefined && line.contains.length === 0
          ? (view.byId.get(line.proposals[0] ?? "")?.themeIndex ?? null)
          : null,
      ]),
    );
    return (id: string) => hues.get(id) ?? null;
  }, [costs, view.byId]);
  const blocks = useMemo(
    () =>
      first.funding.flatMap((row) =>
        row.drawn && row.amountM !== null && row.from !== null && row.to !== null
          ? [
              {
                id: row.id,
                label: row.label,
                short: row.short,
                amountM: row.amountM,
                from: row.from,
                to: row.to,
                newMoney: row.newMoney,
                period: row.period,
                announced: isAnnounced(row, view.asOf),
                shown:
                  isAnnounced(row, view.asOf) &&
                  (row.proposals.length === 0 || row.proposals.some(passes)),
              },
            ]
          : [],
      ),
    [first, passes, view.asOf],
  );
  const around = view.drawn(...ownFilters.cost);
  const drawn = useMemo(
    () => view.entries.filter((entry) => passes(entry.id)),
    [view.entries, passes],
  );
  const total = useMemo(() => publishedTotal(costs, drawn), [costs, drawn]);
  const uncosted = useMemo(
    (): Uncosted => ({
      count: total.uncosted,
      of: total.of,
      proposals: around,
      passes,
      door: "count:uncosted@cost" satisfies Door,
    }),
    [total, around, passes],
  );
  const container = costs.find((line) => line.profile !== null);
  const doorOf = container && partDoors(container);
  const prices = { in: view.pricesOf, ask: params.prices === "published" ? null : params.prices };
  const drawnFrom =
    container && (container.profileBasis === "assumption" || params.year1 !== 0)
      ? (Object.keys(container.profile ?? {}).sort()[0] ?? null)
      : null;
  const asOf = params.asof === "" ? undefined : params.asof;
  const later = blocks.filter((block) => !block.announced).map((block) => block.short);
  const title = yearTitle(cost, rest, drawn.length);
  const isSplit = params.split === "on";
  const reported = useMemo(() => reportedBy(view, cost), [view, cost]);
  const selectedYears = useMemo(
    () =>
      params.years && ([financialYear(params.years[0]), financialYear(params.years[1])] as const),
    [params.years],
  );
  return (
    <Panel
      id="cost"
      title={title}
      subtitle={sentences(
        yearSubtitle({ place: first.meta.geography, prices, drawnFrom }),
        asOfNote(asOf, "money"),
      )}
      description={sentences(
        yearDescription(cost, doorOf, prices),
        scoped(uncostedSentence(total), "cost"),
        fundingDescription(blocks.filter((block) => block.announced)),
        laterSums(later, view.asOf),
      )}
      foot={sentences(
        yearSource({ ...reported, split: isSplit }),
        isSplit && first.meta.splitNote !== undefined
          ? [said(first.meta.splitNote)]
          : yearFoot(isSplit, undefined, prices),
        blocks.length === 0 ? [] : fundingCaveat(first.meta.fundingNote),
      )}
      footFolds
      keys={<BasisKey />}
      name="cost-by-year"
      pictureKey={basisKey}
      table={() => costByYearTable(cost, plainText(title), prices)}
    >
      <div ref={ref}>
        <Stack
          years={cost.years}
          gap={cost.gap}
          pricesOf={view.pricesOf}
          hueOf={hueOf}
          blocks={blocks}
          blocksNote={
            fundingShort(prices.ask !== null) +
            (later.length === 0 ? "" : "; greyed: not yet announced")
          }
          selectedYears={selectedYears}
          uncosted={uncosted}
          doorOf={doorOf}
          chosen={params.focus === "" ? null : params.focus}
          size={
            (params.panel === "cost" && !isBare) || width < columnsFrom
              ? { width }
              : { width, height: 320 }
          }
          label={plainText(title)}
          onYears={(span) => {
            setParams(store, { years: span && [startOf(span[0]), startOf(span[1])] });
          }}
          onChoose={choose}
        />
      </div>
    </Panel>
  );
});

/** About as wide as its column will be, so that it is not drawn twice: see Explore.module.css. */
function firstWidth(): number {
  const page = document.documentElement.clientWidth;
  const inner = page - (page <= 640 ? 40 : 64);
  return inner <= 860 ? inner : Math.floor(((inner - 30) * 392) / 1004);
}

/** The report that the sums come from, and who is read for them, as soon as the sources are there. */
function reportedBy({ first, whole, byId }: Explored, { years, gap }: CostByYear) {
  const drawn = new Set(
    [...years.flatMap((year) => year.segments), ...(gap?.segments ?? [])].map(({ cost }) => cost),
  );
  const lines = first.costs.filter(
    ({ id, contains }) => drawn.has(id) || contains.some((part) => drawn.has(part)),
  );
  const reviews = new Set(
    lines.flatMap((line) => line.proposals.map((id) => byId.get(id)?.review)),
  );
  const [only, ...others] = first.reviews.filter(({ id }) => reviews.has(id));
  const ids = new Set(lines.map(({ id }) => id));
  const cites = new Set(whole?.costs.flatMap((line) => (ids.has(line.id) ? line.cites : [])));
  return {
    report: others.length === 0 ? only?.label : undefined,
    publishers: (whole?.sources ?? [])
      .filter(({ id }) => cites.has(id))
      .map(({ publisher }) => publisher),
  };
}
