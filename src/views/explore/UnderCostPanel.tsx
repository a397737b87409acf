import { memo, useMemo } from "react";
import { Stack } from "#/charts/stack/Stack.tsx";
import { useSize } from "#/charts/kit/useSize.ts";
import { costByYear, noProposal, publishedTotal } from "#/model/cost.ts";
import { financialYear, startOf } from "#/model/time.ts";
import { setParams, useAppStore } from "#/state/store.ts";
import { basisKey } from "#/words/cost.ts";
import { plainText } from "#/words/phrase.ts";
import { costByYearTable } from "#/words/costTable.ts";
import {
  scenarioPrices,
  underFoot,
  underSubtitle,
  underYearDescription,
  underYearTitle,
} from "#/words/under.ts";
import { underPartDoor } from "#/words/underPart.ts";
import { useActs } from "./acts.ts";
import { BasisKey } from "./BasisKey.tsx";
import { ownFilters } from "./scopes.ts";
import type { Explored } from "./explore.ts";
import { Panel } from "./Panel.tsx";
import type { Under } from "./under.ts";

/** What the scenario that Explore is seen under would spend in each year. */
export const UnderCostPanel = memo(function UnderCostPanel({ view }: { view: Explored }) {
  return view.under && <Drawn view={view} under={view.under} />;
});

function Drawn({ view, under }: { view: Explored; under: Under }) {
  const store = useAppStore();
  const { choose } = useActs();
  const { ref, width } = useSize(392);
  const { costs, params, first } = view;
  const counts = under.counts(...ownFilters.cost);
  const around = view.drawn(...ownFilters.cost);
  const cost = useMemo(() => costByYear(costs, counts, first.meta.years), [costs, counts, first]);
  const drawn = useMemo(
    () => view.entries.filter((entry) => counts(entry.id)),
    [view.entries, counts],
  );
  const total = useMemo(
    () => publishedTotal(costs, drawn, counts(noProposal)),
    [costs, drawn, counts],
  );
  const years = useMemo(
    () =>
      cost.years.map(({ year, segments }) => ({
        year,
        amountM: segments.reduce((sum, part) => (part.shown ? sum + part.amountM : sum), 0),
      })),
    [cost],
  );
  const undatedM = (cost.gap?.segments ?? []).reduce(
    (sum, part) => (part.shown ? sum + part.amountM : sum),
    0,
  );
  const hueOf = useMemo(() => {
    const hues = new Map(
      costs.map(({ id, proposals: [one, ...others] }) => [
        id,
        one === undefined || others.length > 0 ? null : (view.byId.get(one)?.themeIndex ?? null),
      ]),
    );
    return (id: string) => hues.get(id) ?? null;
  }, [costs, view.byId]);
  const uncosted = useMemo(
    () => ({
      count: total.uncosted,
      of: total.of,
      proposals: around,
      passes: counts,
      door: "count:unknown@cost" as const,
      without: "no known cost",
    }),
    [total, around, counts],
  );
  const selectedYears = useMemo(
    () =>
      params.years && ([financialYear(params.years[0]), financialYear(params.years[1])] as const),
    [params.years],
  );
  const prices = { in: scenarioPrices, ask: null };
  const title = underYearTitle(under, years, undatedM);
  return (
    <Panel
      id="cost"
      title={title}
      subtitle={underSubtitle("£m a year", under, under.outcome)}
      description={underYearDescription(years, undatedM, total)}
      foot={underFoot}
      keys={<BasisKey />}
      name={`cost-by-year-under-${under.letter}`}
      pictureKey={basisKey}
      table={() => costByYearTable(cost, plainText(title), prices)}
    >
      <div ref={ref}>
        <Stack
          years={cost.years}
          gap={cost.gap}
          pricesOf={scenarioPrices}
          hueOf={hueOf}
          blocks={[]}
          blocksNote=""
          selectedYears={selectedYears}
          uncosted={uncosted}
          doorOf={underPartDoor}
          chosen={params.focus === "" ? null : params.focus}
          size={params.panel === "cost" || width < 376 ? { width } : { width, height: 380 }}
          label={plainText(title)}
          onYears={(span) => {
            setParams(store, { years: span && [startOf(span[0]), startOf(span[1])] });
          }}
          onChoose={choose}
        />
      </div>
    </Panel>
  );
}
