import type { Assumptions } from "#/model/assumptions.ts";
import { yearsFrom } from "#/model/time.ts";
import { assumptionTable } from "#/state/assumptions.ts";
import { NumberField } from "./NumberField.tsx";
import { Pick } from "./Pick.tsx";
import styles from "./Fields.module.css";
import { WordsField } from "./WordsField.tsx";
import type { Workbench } from "./workbench.ts";

type Value = Assumptions[keyof Assumptions];
type Props = {
  readonly name: keyof Assumptions;
  readonly value: Value;
  readonly bench: Workbench;
  readonly label: string;
  readonly onChange: (value: Value) => void;
};

/** The control of one assumption, drawn from its line in the table. */
export function AssumptionControl({ name, value, bench, label, onChange }: Props) {
  const { control } = assumptionTable[name];
  switch (control.kind) {
    case "number": {
      const scale = "scale" in control ? control.scale : 1;
      return (
        <NumberField
          label={label}
          unit={control.unit}
          value={Number((Number(value) * scale).toFixed(4))}
          min={control.min * scale}
          max={control.max * scale}
          step={control.step}
          onChange={(next) => {
            onChange(next / scale);
          }}
        />
      );
    }
    case "switch":
      return (
        <Pick
          label={label}
          value={value === true ? "yes" : "no"}
          options={[
            ["yes", "yes"],
            ["no", "no"],
          ]}
          onChange={(next) => {
            onChange(next === "yes");
          }}
        />
      );
    case "month":
      return (
        <input
          className={styles.pick}
          type="month"
          aria-label={label}
          value={String(value)}
          min="2010-01"
          max="2060-12"
          onChange={(event) => {
            if (assumptionTable.programmeStart.codec.parse(event.target.value) !== undefined)
              onChange(event.target.value);
          }}
        />
      );
    case "year": {
      const { first } = bench.dataset.meta.years;
      const years = yearsFrom(first, "2050-51");
      const known = years.includes(String(value)) || ("word" in control && value === control.word);
      return (
        <Pick
          label={label}
          value={String(value)}
          options={[
            ...("word" in control ? [[control.word, control.word] as const] : []),
            ...(known ? [] : [[String(value), String(value)] as const]),
            ...years.map((year) => [year, year] as const),
          ]}
          onChange={onChange}
        />
      );
    }
    case "choice": {
      const options = control.options as readonly (readonly [string, string])[];
      const text = String(value);
      return (
        <Pick
          label={label}
          value={text}
          options={
            options.some(([option]) => option === text) ? options : [...options, [text, text]]
          }
          onChange={(next) => {
            onChange(name === "discountRate" && next !== "Green Book" ? Number(next) : next);
          }}
        />
      );
    }
    case "text":
      return (
        <WordsField
          label={label}
          className={styles.pick}
          value={String(value)}
          maxLength={40}
          onChange={onChange}
        />
      );
    case "area":
      return <AreaPick label={label} value={String(value)} bench={bench} onChange={onChange} />;
  }
}

function AreaPick({
  label,
  value,
  bench,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly bench: Workbench;
  readonly onChange: (value: string) => void;
}) {
  const areas = bench.areas ?? [];
  const regions = [...new Set(areas.map((area) => area.region))].sort();
  return (
    <select
      className={styles.pick}
      aria-label={label}
      value={value}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    >
      <option value="">{bench.dataset.meta.geography}</option>
      {areas.length === 0 && value !== "" && <option value={value}>{value}</option>}
      {regions.map((region) => (
        <optgroup key={region} label={region}>
          <option value={region}>All of {region}</option>
          {areas
            .filter((area) => area.region === region)
            .sort((a, b) => a.name.localeCompare(b.name, "en-GB"))
            .map((area) => (
              <option key={area.id} value={area.id}>
                {area.name}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}
