import { useCallback, useMemo, useState } from "react";
import type { Days } from "#/charts/schedule/Ground.tsx";
import { Schedule } from "#/charts/schedule/Schedule.tsx";
import { ScheduleList } from "#/charts/schedule/ScheduleList.tsx";
import { Summary } from "#/charts/schedule/Summary.tsx";
import { spreads } from "#/charts/schedule/summary.ts";
import type { TimeScale } from "#/charts/timeline/scale.ts";
import { formatCount } from "#/model/money.ts";
import { setParams, toggle, useAppStore } from "#/state/store.ts";
import { fatesSentence } from "#/words/fates.ts";
import { plainText } from "#/words/phrase.ts";
import { tellingNote, tellingWords, type Telling } from "#/words/schedule.ts";
import { N, Say } from "../parts/Say.tsx";
import { useActs } from "./acts.ts";
import { AllButton } from "./AllButton.tsx";
import { groupsIn, type Coming } from "./coming.ts";
import { ComingNotes } from "./ComingNotes.tsx";
import { spreadTold, type Told } from "./comingWords.ts";
import type { Explored } from "./explore.ts";
import type { By } from "./groups.ts";
import { ScheduleKey } from "./ScheduleKey.tsx";
import { Switch } from "../parts/Switch.tsx";
import styles from "./WhenPanel.module.css";

type Props = {
  readonly view: Explored;
  readonly coming: Coming;
  readonly told: Told;
  readonly axis: TimeScale;
  readonly days: Days;
  readonly width: number;
  readonly isFull: boolean;
  readonly isPhone: boolean;
};

const ways: readonly (readonly [By, string])[] = [
  ["theme", "by theme"],
  ["lead", "by lead body"],
  ["lever", "by lever"],
];
const tellings = (Object.keys(tellingWords) as Telling[]).map(
  (telling) => [telling, tellingWords[telling]] as const,
);
const underTellings = tellings.map(
  ([telling, words]) => [telling, telling === "recommended" ? "in the scenario" : words] as const,
);
const links = [
  ["off", "the chain’s links"],
  ["on", "all that must come first"],
] as const;

/** Groups that have a row in the small panel. */
const most = 10;

/** When each proposal could happen, on the events' axis: a row per group, or at full width a bar each. */
export function ComingLane(props: Props) {
  const { view, coming, told, isFull, isPhone } = props;
  const { telling } = told;
  return (
    <>
      <p className={styles.lane}>
        <b>
          When each could happen
          {coming.under !== undefined && telling === "recommended" ? (
            <>
              {" "}
              under <span data-row="">{coming.under.name}</span>
            </>
          ) : (
            isFull && `, ${tellingWords[telling]}`
          )}
        </b>{" "}
        <Say phrase={told.lane} />
      </p>
      {coming.under !== undefined && telling === "recommended" && (
        <p className={styles.note}>
          <Say phrase={fatesSentence([...coming.under.fates.values()])} /> Outlines: as the review
          asked.
        </p>
      )}
      {isFull && (
        <Controls
          view={view}
          telling={telling}
          isPhone={isPhone}
          under={coming.under !== undefined}
        />
      )}
      {isPhone ? (
        <Phone {...props} telling={telling} label={plainText(told.lane)} />
      ) : isFull ? (
        <Bars {...props} telling={telling} label={plainText(told.lane)} />
      ) : (
        <Spreads {...props} label={plainText(told.lane)} />
      )}
      {isFull && <ComingNotes view={view} coming={coming} told={told} />}
    </>
  );
}

type Controlled = Pick<Props, "view" | "isPhone"> & {
  readonly telling: Telling;
  readonly under: boolean;
};

function Controls({ view, telling, isPhone, under }: Controlled) {
  const store = useAppStore();
  const { group, waits } = view.params;
  return (
    <>
      <div className={styles.controls}>
        <Switch
          label="What is told"
          options={under ? underTellings : tellings}
          value={telling}
          onChange={(next) => {
            setParams(store, { telling: next === view.params.layer ? "layer" : next });
          }}
        />
        <Switch
          label="Schedule grouped"
          options={ways}
          value={group}
          onChange={(next) => {
            setParams(store, { group: next });
          }}
        />
        {telling === "recommended" && !isPhone && (
          <Switch
            label="Links drawn"
            options={links}
            value={waits}
            onChange={(next) => {
              setParams(store, { waits: next });
            }}
          />
        )}
      </div>
      <p className={styles.note}>
        {tellingNote[telling]}
        {group !== "theme" &&
          ` A proposal stands under each of its ${group === "lead" ? "lead bodies" : "levers"}, so these overlap.`}
      </p>
      <ScheduleKey telling={telling} />
    </>
  );
}

type Drawn = Props & { readonly label: string };

function useGroups({ view, coming }: Props, telling: Telling, own: boolean) {
  const { group } = view.params;
  const except = own ? (["years", group] as const) : (["years"] as const);
  const stateOf = view.stateOf(...except);
  const drawn = view.drawn(...except);
  return useMemo(
    () => groupsIn(view, coming, telling, group, stateOf, drawn),
    [view, coming, telling, group, stateOf, drawn],
  );
}

function Bars(props: Drawn & { readonly telling: Telling }) {
  const { view, axis, days, label, telling } = props;
  const { choose, years } = useActs();
  const groups = useGroups(props, telling, false);
  const { waits, focus } = view.params;
  const ties = useMemo(
    () => (waits === "on" ? "all" : focus === "" ? "critical" : { of: focus }),
    [waits, focus],
  );
  return (
    <Schedule
      label={label}
      groups={groups}
      axis={axis}
      days={days}
      ties={ties}
      selectedYears={view.params.years}
      onYears={years}
      onChoose={choose}
    />
  );
}

function Spreads(props: Drawn) {
  const { view, axis, days, label } = props;
  const store = useAppStore();
  const groups = useGroups(props, "recommended", true);
  const { group } = view.params;
  const rows = useMemo(() => spreads(groups).slice(0, most), [groups]);
  const onToggle = useCallback(
    (id: string) => {
      toggle(store, group, id as never);
    },
    [store, group],
  );
  const chosen: readonly string[] = view.params[group];
  const more = groups.length - rows.length;
  return (
    <>
      <Summary
        label={label}
        spreads={rows}
        sentenceOf={spreadTold}
        chosen={chosen}
        axis={axis}
        days={days}
        selectedYears={view.params.years}
        onToggle={onToggle}
      />
      <p className={styles.note}>
        Hatched: first finish to last, our assumption. Ink: half done. Red: decides the end.
        Diamond: date the review set.{" "}
        <button
          type="button"
          className={styles.all}
          onClick={() => {
            setParams(store, { panel: "when" });
          }}
        >
          every proposal
          {more > 0 && (
            <>
              {" "}
              and <N of={{ text: formatCount(more) }} /> more rows
            </>
          )}
        </button>
      </p>
    </>
  );
}

function Phone(props: Drawn & { readonly telling: Telling }) {
  const { choose } = useActs();
  const [all, setAll] = useState(false);
  const groups = useGroups(props, props.telling, false);
  return (
    <>
      <ScheduleList label={props.label} groups={groups} all={all} onChoose={choose} />
      <AllButton
        all={all}
        onAll={setAll}
        many={props.view.entries.length}
        what="proposals"
        fewer="only what decides the end or has a date"
      />
    </>
  );
}
