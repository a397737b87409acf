import type { Dataset, StoryScene } from "#/data/schema.ts";
import { mostCallouts } from "#/model/storyEdits.ts";
import type { Telling } from "#/words/telling.ts";
import { blank } from "./blank.ts";
import { Field, Select } from "./Field.tsx";
import { plain, proposalOptions, themeOptions } from "./rows.ts";
import page from "../Stories.module.css";
import styles from "./Make.module.css";

type Callout = NonNullable<StoryScene["callouts"]>[number];
type Props = {
  readonly callouts: readonly Callout[];
  readonly dataset: Dataset;
  readonly tell: Telling;
  readonly onChange: (callouts: readonly Callout[], name?: string) => void;
};

const pins = {
  none: "nothing: it stands beside the chart",
  proposal: "a proposal",
  year: "a year",
  group: "a theme",
  link: "a link between proposals",
} as const;
type Pin = keyof typeof pins;
const pinOf = (callout: Callout): Pin =>
  (Object.keys(pins) as Pin[]).find((pin) => pin !== "none" && callout[pin] !== undefined) ??
  "none";

/** Sentences beside the chart, each perhaps joined to what it is about. */
export function CalloutsForm({ callouts, dataset, tell, onChange }: Props) {
  const put = (i: number, callout: Callout, name?: string) => {
    onChange(
      callouts.map((one, at) => (at === i ? callout : one)),
      name,
    );
  };
  return (
    <fieldset className={styles.part}>
      <legend>Callouts</legend>
      {callouts.map((callout, i) => {
        const pin = pinOf(callout);
        const choices = choicesOf(pin, dataset);
        const pinned = (to: Pin, id: string): Callout =>
          to === "none" ? { text: callout.text } : { text: callout.text, [to]: id };
        return (
          // Callouts have no identity but their place.
          <div key={i} className={styles.callout}>
            <Field
              label={`Callout ${i + 1}`}
              value={callout.text}
              most={110}
              fault={blank}
              tokens={{ dataset, tell }}
              onChange={(text) => {
                put(i, { ...callout, text }, `callout ${i}`);
              }}
            />
            <Select
              label={`Callout ${i + 1} points at`}
              value={pin}
              options={(Object.keys(pins) as Pin[]).map((value) => ({ value, label: pins[value] }))}
              onChange={(to) => {
                const first = choicesOf(to as Pin, dataset)[0]?.value ?? "";
                put(i, pinned(first === "" ? "none" : (to as Pin), first));
              }}
            />
            {pin !== "none" && (
              <Select
                label={`Which ${pin === "group" ? "theme" : pin}, callout ${i + 1}`}
                value={callout[pin] ?? ""}
                options={choices}
                onChange={(id) => {
                  put(i, pinned(pin, id));
                }}
              />
            )}
            <button
              type="button"
              className={page.act}
              aria-label={`Take out callout ${i + 1}`}
              onClick={() => {
                onChange(callouts.filter((_, at) => at !== i));
              }}
            >
              Take out
            </button>
          </div>
        );
      })}
      <button
        type="button"
        className={page.act}
        disabled={callouts.length >= mostCallouts}
        onClick={() => {
          onChange([...callouts, { text: "Look here" }]);
        }}
      >
        Add a callout
      </button>
    </fieldset>
  );
}

/** What a callout of a kind can be pinned to. */
function choicesOf(pin: Pin, dataset: Dataset) {
  switch (pin) {
    case "none":
      return [];
    case "proposal":
      return proposalOptions(dataset);
    case "group":
      return themeOptions(dataset);
    case "link":
      return dataset.links.map(({ id, from, to, kind }) => ({
        value: id,
        label: `${from} ${kind} ${to}`,
      }));
    case "year": {
      const money = dataset.costs.flatMap(({ profile }) => Object.keys(profile ?? {}));
      const points = dataset.series.flatMap(({ points: own }) =>
        own.map(({ period }) => period.slice(0, 4)),
      );
      const years = [...new Set([...money, ...points])].filter((year) =>
        /^\d{4}(-\d{2})?$/.test(year),
      );
      return plain(years.sort());
    }
  }
}
