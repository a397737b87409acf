import type { Dataset } from "#/data/schema.ts";
import { setDates } from "#/model/courses.ts";
import type { Plan } from "#/model/plan.ts";
import type { Entry } from "#/model/register.ts";
import type { Slot } from "#/model/schedule.ts";
import { leverOf } from "#/model/tasks.ts";
import { sentence, type Phrase } from "#/words/phrase.ts";
import {
  durationPhrase,
  heldPhrase,
  setDatePhrase,
  slackPhrase,
  spanPhrase,
  startPhrase,
  finishPhrase,
} from "#/words/schedule.ts";
import styles from "./Inspector.module.css";
import { referenceOf } from "./reference.ts";
import { Say } from "./Say.tsx";

type Props = {
  readonly entry: Entry;
  readonly whole: Dataset;
  readonly byId: ReadonlyMap<string, Entry>;
  readonly asOf: string;
  /** The plan under which it is told; the reference unless given. */
  readonly plan?: Plan;
};

/** When one proposal could happen: how long we take it to last and why, its dates, its slack, what holds it. */
export function InspectorTimes({ entry, whole, byId, asOf, plan }: Props) {
  const reference = referenceOf(whole);
  const { slots } = (plan ?? reference.plan).schedule;
  const slot = slots.get(entry.id);
  const duration = reference.ground.durations.get(entry.id);
  if (slot === undefined || duration === undefined) return null;
  const [set] = setDates(
    whole.schedule.filter(({ proposal }) => proposal === entry.id),
    slots,
    asOf,
  );
  const called = (id: string) => byId.get(id)?.title ?? id;
  const asked = plan && reference.plan.schedule.slots.get(entry.id);
  const rows = [
    ...rowsOf(slot, durationPhrase(duration, leverOf(duration, whole.durations))),
    ...(asked && asked.earliestStart !== slot.earliestStart
      ? [["As asked", spanPhrase(asked)] as const]
      : []),
  ];
  return (
    <>
      <h3 className={styles.section}>
        When it could happen{plan === undefined ? "" : " in the scenario"}
      </h3>
      <dl className={styles.facts}>
        {rows.map(([label, phrase]) => (
          <div key={label} style={{ display: "contents" }}>
            <dt>{label}</dt>
            <dd>
              <Say phrase={phrase} />
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.hint}>
        <Say phrase={sentence(slackPhrase(slot))} />{" "}
        <Say phrase={sentence(heldPhrase(slot, called))} />{" "}
        {set && <Say phrase={sentence(setDatePhrase(set))} />}
      </p>
    </>
  );
}

const rowsOf = (slot: Slot, takes: Phrase): readonly (readonly [string, Phrase])[] => [
  ["Takes", takes],
  ["Start", startPhrase(slot)],
  ["Finish", finishPhrase(slot)],
];
