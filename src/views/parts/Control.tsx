import { useId, useState } from "react";
import { formatCount } from "#/model/money.ts";
import { financialYear } from "#/model/time.ts";
import { filters, type FilterKey } from "#/state/filters.ts";
import { setParams, toggle, useAppStore, useParams, type ListKey } from "#/state/store.ts";
import type { Option } from "./filterOptions.ts";
import { N } from "./Say.tsx";
import { WordsField } from "./WordsField.tsx";
import styles from "./Control.module.css";

type Props = {
  readonly name: FilterKey;
  readonly options: readonly Option[];
  readonly years: readonly number[];
};

/** The control of one filter, drawn from the kind of its codec. */
export function Control(props: Props) {
  const { label, codec } = filters[props.name];
  switch (codec.kind) {
    case "someOf":
    case "ids":
      return <Ticks {...props} />;
    case "oneOf":
      return <Choices {...props} />;
    case "span":
      return <Years years={props.years} />;
    case "text":
      return <Words />;
    case "id":
    case "date":
    case "year":
    case "prices":
    case "scenario":
    case "sort":
    case "pair":
    case "written":
    case "stretch":
      throw new Error(`no control for a filter of this kind: ${label}`);
  }
}

const many = 12;

function Ticks({ name, options }: Props) {
  const store = useAppStore();
  const value = useParams((params) => params[name]) as readonly string[];
  const [all, setAll] = useState(false);
  const shown = all
    ? options
    : options.filter((option, i) => i < many || value.includes(option.value));
  return (
    <fieldset className={styles.group}>
      <legend>{filters[name].label}</legend>
      {shown.map((option) => (
        <label key={option.value} className={styles.option}>
          <input
            type="checkbox"
            checked={value.includes(option.value)}
            onChange={() => {
              toggle(store, name as ListKey, option.value as never);
            }}
          />
          <span data-row="">{option.label}</span>
          <span className={styles.count}>
            <N of={{ text: formatCount(option.count) }} />
          </span>
        </label>
      ))}
      {shown.length < options.length && (
        <button
          type="button"
          className={styles.more}
          onClick={() => {
            setAll(true);
          }}
        >
          All <N of={{ text: formatCount(options.length) }} />
        </button>
      )}
    </fieldset>
  );
}

const choices: Partial<Record<FilterKey, Readonly<Record<string, string>>>> = {
  costed: { any: "Any", with: "With a published cost", without: "Without one" },
  layer: {
    recommended: "As recommended",
    accepted: "As accepted, in whole or part",
    delivered: "As delivered",
  },
};

function Choices({ name }: Props) {
  const store = useAppStore();
  const value = useParams((params) => params[name]) as string;
  const group = useId();
  return (
    <fieldset className={styles.group}>
      <legend>{filters[name].label}</legend>
      {(filters[name].codec.options ?? []).map((option) => (
        <label key={option} className={styles.option}>
          <input
            type="radio"
            name={group}
            checked={value === option}
            onChange={() => {
              setParams(store, { [name]: option });
            }}
          />
          <span>{choices[name]?.[option] ?? option}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Years({ years }: { years: readonly number[] }) {
  const store = useAppStore();
  const value = useParams((params) => params.years);
  const first = years[0] ?? 0;
  const last = years.at(-1) ?? 0;
  const choose = (from: number, to: number) => {
    setParams(store, {
      years: from === first && to === last ? null : [Math.min(from, to), Math.max(from, to)],
    });
  };
  const picker = (label: string, chosen: number, onChoose: (year: number) => void) => (
    <label className={styles.field}>
      <span>{label}</span>
      <select
        value={chosen}
        onChange={(event) => {
          onChoose(Number(event.target.value));
        }}
      >
        {years.map((year) => (
          <option key={year} value={year} data-n="">
            {financialYear(year)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <fieldset className={styles.group}>
      <legend>{filters.years.label}</legend>
      {picker("From", value?.[0] ?? first, (from) => {
        choose(from, value?.[1] ?? last);
      })}
      {picker("To", value?.[1] ?? last, (to) => {
        choose(value?.[0] ?? first, to);
      })}
      <p className={styles.hint}>
        Keeps proposals with money, an event, an answer or a deadline in these years.
      </p>
    </fieldset>
  );
}

function Words() {
  return (
    <fieldset className={styles.group}>
      <legend>{filters.q.label}</legend>
      <WordsField
        label="Words in the title or summary"
        placeholder="in the title or summary"
        className={styles.field}
      />
    </fieldset>
  );
}
