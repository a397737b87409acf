import { useId } from "react";
import type { Assumptions } from "#/model/assumptions.ts";
import { askYears } from "#/model/askYears.ts";
import { formatCount } from "#/model/money.ts";
import { yearsFrom } from "#/model/time.ts";
import { assumptionTable } from "#/state/assumptions.ts";
import { useAreasFetched } from "#/state/fetched.ts";
import type { Offer } from "#/state/upperBounds.ts";
import { EffectsField } from "./EffectsField.tsx";
import { MonthField } from "./MonthField.tsx";
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
      const offers = "offers" in control ? control.offers : undefined;
      return (
        <>
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
          {offers && (
            <OfferPick label={label} value={Number(value)} offers={offers} onChange={onChange} />
          )}
        </>
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
        <MonthField
          label={label}
          value={String(value)}
          read={(text) => assumptionTable.programmeStart.codec.parse(text)}
          onChange={onChange}
        />
      );
    case "year": {
      const { first } = bench.dataset.meta.years;
      const years = "of" in control ? askYears(bench.dataset) : yearsFrom(first, "2050-51");
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
    case "effects":
      return <EffectsField label={label} value={String(value)} bench={bench} onChange={onChange} />;
    case "area":
      return <AreaPick label={label} value={String(value)} bench={bench} onChange={onChange} />;
  }
}

type Offers = {
  readonly label: string;
  readonly value: number;
  readonly offers: readonly Offer[];
  readonly onChange: (value: number) => void;
};

/** What was published for a share, to be taken as it stands. */
function OfferPick({ label, value, offers, onChange }: Offers) {
  const own = offers.some(([offer]) => offer === value);
  return (
    <Pick
      label={`Upper bounds for ${label}`}
      value={own ? String(value) : ""}
      options={[
        ...(own ? [] : [["", "upper bounds…"] as const]),
        ...offers.map(
          ([offer, whatFor]) =>
            [String(offer), `${whatFor}: ${formatCount(offer * 100)}%`] as const,
        ),
      ]}
      onChange={(next) => {
        onChange(Number(next));
      }}
    />
  );
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
  const { error, retry } = useAreasFetched(true);
  const message = useId();
  const areas = bench.areas ?? [];
  const regions = [...new Set(areas.map((area) => area.region))].sort();
  const known = value === "" || areas.some(({ id, region }) => id === value || region === value);
  return (
    <>
      <select
        className={styles.pick}
        aria-label={label}
        aria-describedby={error ? message : undefined}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        <option value="">{bench.dataset.meta.geography}</option>
        {!known && <option value={value}>{value}</option>}
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
      {error && (
        <span className={styles.wrong} id={message} role="alert">
          The table of areas could not be fetched, so none can be chosen.{" "}
          <button type="button" className={styles.again} onClick={retry}>
            Try again
          </button>
        </span>
      )}
    </>
  );
}
