import { memo, useMemo } from "react";
import { useSize } from "#/charts/kit/useSize.ts";
import { Lines } from "#/charts/lines/Lines.tsx";
import type { First } from "#/data/split.ts";
import { formatCount, formatMoney } from "#/model/money.ts";
import { middleOf, spanOf, startOf } from "#/model/time.ts";
import type { Params } from "#/state/params.ts";
import {
  futuresDescription,
  futuresSubtitle,
  futuresTitle,
  type FuturesFacts,
} from "#/words/futures.ts";
import { asOfNote } from "#/words/asOf.ts";
import { plainText, sentences } from "#/words/phrase.ts";
import { seriesTable } from "#/words/table.ts";
import { useActs } from "./acts.ts";
import type { Explored } from "./explore.ts";
import { Panel, type PanelId } from "./Panel.tsx";

type Series = First["series"][number];
type Props = {
  readonly first: First;
  readonly years: Params["years"];
  readonly asOf: Params["asof"];
  readonly id: PanelId;
  readonly panel: "children" | "money";
};
type OfView = { readonly view: Explored };

/** The number of children in care, and what was expected of it. */
export const ChildrenPanel = memo(function ChildrenPanel({ view: { first, params } }: OfView) {
  return (
    <FuturesPanel
      first={first}
      years={params.years}
      asOf={params.asof}
      id="futures"
      panel="children"
    />
  );
});

/** What was spent, and what was expected to be. */
export const SpendingPanel = memo(function SpendingPanel({ view: { first, params } }: OfView) {
  return (
    <FuturesPanel first={first} years={params.years} asOf={params.asof} id="money" panel="money" />
  );
});

/** When a point was measured: in the middle of a financial year, at the end of March of a bare year. */
const timeOf = (period: string): number =>
  /^\d{4}-\d{2}$/.test(period)
    ? startOf(period) + 0.75
    : period.length === 4
      ? spanOf(period).start + 0.25
      : middleOf(period);

const lineOf = (series: Series) => ({
  id: series.id,
  label: series.short ?? series.label,
  by: series.by,
  points: series.points.map((point) => ({
    t: timeOf(point.period),
    period: point.period,
    value: point.value,
    standing: point.standing,
    edition: point.edition,
    qualifier: point.qualifier,
  })),
});

/** What happened to the number of children in care, or to spending, beside the futures that were published. */
const FuturesPanel = memo(function FuturesPanel({ first, years, asOf, id, panel }: Props) {
  const acts = useActs();
  const { ref, width } = useSize(panel === "children" ? 640 : 364);
  const drawn = useMemo(
    () => first.series.filter((series) => series.panel === panel),
    [first, panel],
  );
  const history = drawn.find((series) => series.role === "history");
  const futures = useMemo(() => drawn.filter((series) => series.role === "future"), [drawn]);
  const claims = useMemo(() => drawn.filter((series) => series.role === "claim"), [drawn]);
  const isMoney = (history ?? futures[0])?.unit.startsWith("£") === true;
  const begin = futures.find((series) => series.points.length > 1)?.points[0];
  const data = useMemo(
    () => ({
      history: history ? lineOf(history) : null,
      futures: futures.map((series) => lineOf(series)),
      claims: claims.map((series) => lineOf(series)),
      unit: isMoney ? "" : (history?.unit ?? ""),
      format: isMoney ? formatMoney : formatCount,
      published: begin ? timeOf(begin.period) : timeOf(first.meta.compiled),
      fromZero: isMoney,
      note: isMoney ? "Not like for like: the two are measured on different scopes." : undefined,
    }),
    [history, futures, claims, begin, isMoney, first],
  );
  if (!history) return null;
  const facts: FuturesFacts = {
    subject: history.short ?? history.label,
    author: "the review",
    history,
    futures: futures.map((series) =>
      series.points.length === 1 && begin
        ? { ...series, points: [begin, ...series.points] }
        : series,
    ),
    comparable: !isMoney,
  };
  const title = futuresTitle(facts);
  return (
    <Panel
      id={id}
      name={isMoney ? "spending" : "children-in-care"}
      title={title}
      subtitle={sentences(
        futuresSubtitle(facts, first.meta.geography),
        asOfNote(asOf === "" ? undefined : asOf, "nothing"),
      )}
      description={futuresDescription(facts)}
      foot={[
        `${history.by}; ${futures[0]?.by ?? ""}. Only end points were published; dotted lines between them are interpolated by Reckoner.`,
      ]}
      table={() => seriesTable(drawn, plainText(title))}
    >
      <div ref={ref}>
        <Lines
          label={plainText(title)}
          size={{ width }}
          data={data}
          selectedYears={years}
          onYears={acts.years}
        />
      </div>
    </Panel>
  );
});
