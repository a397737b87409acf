import type { Dataset } from "#/data/schema.ts";
import type { Question } from "#/data/schema/question.ts";
import { firstItems, periodsOf, type ItemsKind } from "#/model/storyQuestions.ts";
import { Select, Tick } from "./Field.tsx";
import { plain, proposalOptions, seriesOptions, themeOptions } from "./rows.ts";
import styles from "./Make.module.css";

type Items = Extract<Question, { kind: "rank" }>["items"];
type Props = {
  readonly items: Items;
  readonly dataset: Dataset;
  readonly onChange: (items: Items) => void;
};

const kinds: readonly { readonly value: ItemsKind; readonly label: string }[] = [
  { value: "proposals", label: "proposals" },
  { value: "themes", label: "themes" },
  { value: "series", label: "series of one unit" },
];
const most = 9;

/** What is put in order or chosen from, and by what it is compared. */
export function ItemsFields({ items, dataset, onChange }: Props) {
  return (
    <>
      <Select
        label="Among"
        value={items.from}
        options={kinds.filter(({ value }) => firstItems(value, dataset))}
        onChange={(from) => {
          const made = firstItems(from as ItemsKind, dataset);
          if (made) onChange(made);
        }}
      />
      <By items={items} dataset={dataset} onChange={onChange} />
      <fieldset className={styles.ticks}>
        <legend>Two to nine of them</legend>
        {choicesOf(items, dataset).map(({ value, label }) => {
          const isIn = items.ids.includes(value);
          return (
            <Tick
              key={value}
              label={label}
              checked={isIn}
              disabled={isIn ? items.ids.length <= 2 : items.ids.length >= most}
              onChange={() => {
                const ids = isIn ? items.ids.filter((one) => one !== value) : [...items.ids, value];
                onChange({ ...items, ids });
              }}
            />
          );
        })}
      </fieldset>
    </>
  );
}

function choicesOf(items: Items, dataset: Dataset) {
  if (items.from === "proposals") return proposalOptions(dataset);
  if (items.from === "themes") return themeOptions(dataset);
  const unit = dataset.series.find(({ id }) => id === items.ids[0])?.unit;
  const alike = dataset.series.filter(
    (row) => row.unit === unit && row.points.some(({ period }) => period === items.at),
  );
  return seriesOptions({ ...dataset, series: alike });
}

const byProposal = [
  { value: "waiting", label: "how many wait for it" },
  { value: "needing", label: "how many it needs" },
  { value: "spending", label: "its published cost" },
];
const byTheme = [
  { value: "proposals", label: "how many proposals it has" },
  { value: "spending", label: "its published spending" },
  { value: "unpriced", label: "how many have no published cost" },
];

function By({ items, dataset, onChange }: Props) {
  if (items.from === "series") {
    const [one = ""] = items.ids;
    return (
      <Select
        label="Compared at"
        value={items.at}
        options={plain(periodsOf(dataset, one))}
        onChange={(at) => {
          onChange({ ...items, at });
        }}
      />
    );
  }
  return (
    <Select
      label="Compared by"
      value={items.by}
      options={items.from === "proposals" ? byProposal : byTheme}
      onChange={(by) => {
        onChange({ ...items, by } as Items);
      }}
    />
  );
}
