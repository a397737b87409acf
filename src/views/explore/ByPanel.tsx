import { memo, useCallback, useMemo } from "react";
import { Bars } from "#/charts/bars/Bars.tsx";
import { useSize } from "#/charts/kit/useSize.ts";
import type { BarRow } from "#/charts/bars/layout.ts";
import { costByGroup, publishedTotal, weakestBasis } from "#/model/cost.ts";
import { formatCount } from "#/model/money.ts";
import type { Entry } from "#/model/register.ts";
import type { FilterKey } from "#/state/filters.ts";
import { setParams, toggle, useAppStore } from "#/state/store.ts";
import { basisKey } from "#/words/cost.ts";
import { groupDescription, groupSubtitle, groupTitle } from "#/words/groups.ts";
import { asOfNote } from "#/words/asOf.ts";
import { plainText, sentences } from "#/words/phrase.ts";
import { groupTable } from "#/words/table.ts";
import { underGroupDescription, underGroupTitle, underSubtitle } from "#/words/under.ts";
import { underDoor } from "#/words/underPart.ts";
import { useActs } from "./acts.ts";
import { N } from "../parts/Say.tsx";
import { sumDoor } from "./sums.ts";
import type { Explored } from "./explore.ts";
import { headingNote } from "./headings.ts";
import { groupOf, groupsOf, type By } from "./groups.ts";
import { Panel } from "./Panel.tsx";
import styles from "./ByPanel.module.css";
import { Switch } from "../parts/Switch.tsx";

const ways: readonly (readonly [By, string])[] = [
  ["theme", "by theme"],
  ["lead", "by lead body"],
  ["lever", "by lever"],
];

/** How many lead bodies are drawn before "all": those with most proposals. */
const most = 14;

/** Where the money and the proposals are: by theme, lead body or lever. */
export const ByPanel = memo(function ByPanel({ view }: { view: Explored }) {
  const store = useAppStore();
  const { choose } = useActs();
  const { ref, width } = useSize(364);
  const { first, costs, params } = view;
  const by = params.by;
  const key: FilterKey = by;
  const full = params.panel === "by";
  const onToggle = useCallback(
    (id: string) => {
      toggle(store, by, id as never);
    },
    [store, by],
  );
  const state = view.stateOf(key);
  const passes = view.passes(key);
  const drawn = view.drawn(key);
  const groups = useMemo(() => groupsOf(first, view.entries, by), [first, view.entries, by]);
  const listed = full || by !== "lead" ? groups : groups.slice(0, most);
  const kept = useMemo(
    () => view.entries.filter((entry) => passes(entry.id)),
    [view.entries, passes],
  );
  const sums = useMemo(
    () =>
      costByGroup(
        costs,
        kept,
        groups.map((group) => group.id),
        groupOf[by],
      ),
    [costs, kept, groups, by],
  );
  const whole = useMemo(
    () =>
      costByGroup(
        costs,
        view.entries,
        groups.map((group) => group.id),
        groupOf[by],
      ),
    [costs, view.entries, groups, by],
  );
  const named = useMemo(
    () =>
      groups.flatMap((group, i) => {
        const [sum, all] = [sums[i], whole[i]];
        if (!sum || !all) return [];
        const outM = (all.amountM ?? 0) - (sum.amountM ?? 0);
        const isOut = all.lines.length > sum.lines.length;
        return [{ ...sum, ...group, of: all.entries.length, all, outM: isOut ? outM : null }];
      }),
    [groups, sums, whole],
  );
  const chosen: readonly string[] = params[by];
  const rows = useMemo((): readonly BarRow[] => {
    const members = new Map<string, Entry[]>();
    for (const entry of drawn)
      for (const id of groupOf[by](entry)) {
        const own = members.get(id);
        if (own) own.push(entry);
        else members.set(id, [entry]);
      }
    return named.slice(0, listed.length).map((group) => {
      const lines = group.lines.length > 0 ? group.lines : group.all.lines;
      const [line] = lines;
      return {
        id: group.id,
        label: group.label,
        number: group.number,
        themeIndex: group.themeIndex,
        of: group.of,
        kept: group.entries.length,
        entries: (members.get(group.id) ?? []).map((entry) => ({
          id: entry.id,
          title: entry.title,
          mark: entry.mark,
          themeIndex: entry.themeIndex,
          standing: entry.standing,
          state: state(entry.id),
        })),
        amountM: group.amountM,
        outM: group.outM,
        outsideProfileM: group.outsideProfileM,
        basis: weakestBasis(costs.filter((cost) => lines.includes(cost.id))),
        door:
          line === undefined
            ? undefined
            : view.under
              ? underDoor(lines)
              : sumDoor(lines, view.pricesOf),
        uncosted: group.uncosted,
        without: view.under && "no known cost",
        chosen: chosen.includes(group.id),
      };
    });
  }, [named, listed.length, drawn, by, state, costs, chosen, view.under, view.pricesOf]);
  const wholeM = useMemo(() => publishedTotal(costs, kept).amountM, [costs, kept]);
  const prices = {
    in: view.pricesOf,
    ask: params.prices === "published" || view.under ? null : params.prices,
  };
  const { under } = view;
  const title = under
    ? underGroupTitle(under, by, named, wholeM)
    : groupTitle(by, named, wholeM, prices);
  const note = headingNote(view);
  const more = groups.length - listed.length;
  return (
    <Panel
      id="by"
      title={title}
      subtitle={
        under
          ? [
              ...underSubtitle("Cost", under, under.outcome),
              ...(by === "theme" ? [] : [" A proposal counts whole in each bar, so they overlap."]),
            ]
          : sentences(
              groupSubtitle(by, prices),
              asOfNote(params.asof === "" ? undefined : params.asof, "nothing"),
            )
      }
      name={`cost-by-${by}`}
      description={
        under
          ? underGroupDescription(named.slice(0, listed.length))
          : groupDescription(by, named.slice(0, listed.length), prices)
      }
      pictureKey={basisKey}
      {...(note.length > 0 && { foot: note })}
      table={() => groupTable(by, named, plainText(sentences(title, note)), prices)}
      controls={
        <Switch
          label="Grouped"
          options={ways}
          value={by}
          onChange={(next) => {
            setParams(store, { by: next });
          }}
        />
      }
    >
      <div ref={ref}>
        <Bars
          rows={rows}
          overlapping={by !== "theme"}
          size={{ width }}
          pricesOf={view.pricesOf}
          label={plainText(title)}
          onToggle={onToggle}
          onChoose={choose}
        />
        {more > 0 && (
          <button
            type="button"
            className={styles.more}
            onClick={() => {
              setParams(store, { panel: "by" });
            }}
          >
            and <N of={{ text: formatCount(more) }} /> more
          </button>
        )}
      </div>
    </Panel>
  );
});
