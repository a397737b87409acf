import { useMemo } from "react";
import { Bars } from "#/charts/bars/Bars.tsx";
import { useSize } from "#/charts/kit/useSize.ts";
import type { BarRow } from "#/charts/bars/layout.ts";
import { levers } from "#/data/vocabulary.ts";
import type { First } from "#/data/split.ts";
import { costByGroup } from "#/model/cost.ts";
import type { Entry } from "#/model/register.ts";
import type { FilterKey } from "#/state/filters.ts";
import type { Params } from "#/state/params.ts";
import { setParams, toggle, useAppStore } from "#/state/store.ts";
import { groupDescription, groupSubtitle, groupTitle } from "#/words/groups.ts";
import { plainText } from "#/words/phrase.ts";
import { groupTable } from "#/words/table.ts";
import type { Explored } from "./explore.ts";
import { Panel } from "./Panel.tsx";
import { Switch } from "./Switch.tsx";

type By = Params["by"];
type Group = {
  readonly id: string;
  readonly label: string;
  readonly number?: string | undefined;
  readonly themeIndex: number | null;
};

const ways: readonly (readonly [By, string])[] = [
  ["theme", "by theme"],
  ["lead", "by lead body"],
  ["lever", "by lever"],
];

/** How many lead bodies are drawn before "all": those with most proposals. */
const most = 14;

/** The groups of a way of grouping, in the order drawn. */
function groupsOf(first: First, entries: readonly Entry[], by: By, all: boolean): readonly Group[] {
  switch (by) {
    case "theme":
      return [...first.themes]
        .sort((a, b) => a.order - b.order)
        .map((theme, i) => ({
          id: theme.id,
          label: theme.short,
          number: theme.chapter === null ? undefined : String(theme.order),
          themeIndex: i,
        }));
    case "lead": {
      const counts = new Map<string, number>();
      for (const entry of entries)
        for (const lead of entry.leads) counts.set(lead, (counts.get(lead) ?? 0) + 1);
      return first.bodies
        .filter((body) => counts.has(body.id))
        .sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
        .slice(0, all ? undefined : most)
        .map((body) => ({ id: body.id, label: body.short ?? body.label, themeIndex: null }));
    }
    case "lever":
      return levers.map((lever) => ({ id: lever, label: lever, themeIndex: null }));
  }
}

const groupOf: Readonly<Record<By, (entry: Entry) => readonly string[]>> = {
  theme: (entry) => [entry.theme],
  lead: (entry) => entry.leads,
  lever: (entry) => entry.levers,
};

/** Where the money and the proposals are: by theme, lead body or lever. */
export function ByPanel({ view }: { view: Explored }) {
  const store = useAppStore();
  const { ref, width } = useSize(364);
  const { first, costs, params } = view;
  const by = params.by;
  const key: FilterKey = by;
  const full = params.panel === "by";
  const state = view.stateOf(key);
  const drawn = view.drawn(key);
  const groups = useMemo(
    () => groupsOf(first, view.entries, by, full),
    [first, view.entries, by, full],
  );
  const kept = useMemo(
    () => view.entries.filter((entry) => state(entry.id) !== "ghost"),
    [view.entries, state],
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
  const chosen: readonly string[] = params[by];
  const rows = useMemo((): readonly BarRow[] => {
    const members = new Map<string, Entry[]>();
    for (const entry of drawn)
      for (const id of groupOf[by](entry)) {
        const own = members.get(id);
        if (own) own.push(entry);
        else members.set(id, [entry]);
      }
    return groups.map((group, i) => {
      const sum = sums[i];
      const [line] = sum?.lines ?? [];
      return {
        ...group,
        entries: (members.get(group.id) ?? []).map((entry) => ({
          id: entry.id,
          title: entry.title,
          mark: entry.mark,
          themeIndex: entry.themeIndex,
          standing: entry.standing,
          state: state(entry.id),
        })),
        amountM: sum?.amountM ?? null,
        outsideProfileM: sum?.outsideProfileM ?? 0,
        basis: costs.find((cost) => cost.id === line)?.basis ?? ("stated" as const),
        door:
          line === undefined
            ? undefined
            : sum?.lines.length === 1
              ? `cost:${line}`
              : "method:published-total",
        uncosted: sum?.uncosted ?? 0,
        chosen: chosen.includes(group.id),
      };
    });
  }, [groups, sums, drawn, by, state, costs, chosen]);
  const named = groups.flatMap((group, i) => {
    const sum = sums[i];
    return sum ? [{ ...sum, label: group.label }] : [];
  });
  const wholeM = view.total.amountM;
  const title = groupTitle(by, named, wholeM);
  const prices = { in: view.pricesOf, ask: params.prices === "published" ? null : params.prices };
  return (
    <Panel
      id="by"
      title={title}
      subtitle={groupSubtitle(by, prices)}
      description={groupDescription(by, named)}
      table={() => groupTable(by, named, plainText(title))}
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
          label={plainText(title)}
          onToggle={(id) => {
            toggle(store, by, id as never);
          }}
          onChoose={(id) => {
            setParams(store, { focus: id });
          }}
        />
      </div>
    </Panel>
  );
}
