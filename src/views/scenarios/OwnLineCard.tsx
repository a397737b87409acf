import type { Cost } from "#/data/schema.ts";
import { yearsFrom } from "#/model/time.ts";
import { starters, type Starter } from "#/state/ownStart.ts";
import type { OwnDraft } from "#/state/yours.ts";
import type { Door } from "#/words/phrase.ts";
import { sumDoor } from "#/words/sums/sum.ts";
import { disorderPhrase } from "#/words/suppositions.ts";
import { driverOption, driverPhrase, ownLinePhrase } from "#/words/yours.ts";
import { Say } from "../parts/Say.tsx";
import { AmountField } from "./AmountField.tsx";
import { Pick } from "./Pick.tsx";
import styles from "./Scenarios.module.css";
import { WordsField } from "./WordsField.tsx";
import type { Column, Workbench } from "./workbench.ts";
import own from "./Yours.module.css";

type Props = {
  readonly bench: Workbench;
  readonly column: Column;
  readonly line: OwnDraft;
  readonly place: number;
  /** What changes of the line; the rest of it stays as it is by then. */
  readonly onChange: (change: Partial<OwnDraft>) => void;
  readonly onRemove: () => void;
};

const kinds = [
  ["running", "spending, every year"],
  ["investment", "spending, once or capital"],
  ["saving", "a saving, kept apart"],
  ["income", "income, kept apart"],
] as const;
const keys = [
  ["none", "for my area: counted whole"],
  ["children 0-17", "for the country: shared out by children"],
  ["children in care", "for the country: by children in care"],
  ["spend", "for the country: by spending"],
] as const;

/** One line of the reader's: what it is for, how many a year, what one costs, when, and what that comes to. */
export function OwnLineCard({ bench, column, line, place, onChange, onRemove }: Props) {
  const { dataset } = bench;
  const of = `line ${place} of scenario ${column.letter}`;
  const door = sumDoor(column.slot, `own/${place}`);
  const { first } = dataset.meta.years;
  const years = yearsFrom(first < line.firstYear ? first : line.firstYear, "2050-51");
  const yearOptions = [...new Set([...years, line.lastYear])].sort().map((y) => [y, y] as const);
  const priceYears = dataset.deflators.map(({ year }) => [year, `${year} prices`] as const);
  const counted = yearsFrom(line.firstYear, line.lastYear).length;
  const isOut =
    line.proposal !== null && column.outcome.plan.choices.get(line.proposal)?.in !== true;
  return (
    <fieldset className={own.card} aria-label={`Your ${of}`}>
      <WordsField
        label={`Name of ${of}`}
        className={own.label}
        value={line.label}
        maxLength={60}
        placeholder="what it pays for"
        onChange={(label) => {
          onChange({ label });
        }}
      />
      <ProposalPick
        bench={bench}
        label={`Proposal that ${of} follows`}
        value={line.proposal ?? ""}
        onChange={(proposal) => {
          onChange({ proposal: proposal === "" ? null : proposal });
        }}
      />
      <Amount {...{ bench, line, of, door, onChange }} part="quantity" />
      <Amount {...{ bench, line, of, door, onChange }} part="unit cost" />
      <div className={own.row}>
        <AmountField
          label={`Low unit cost of ${of}, £`}
          shown="low, £ (one in ten below)"
          value={line.unitLowGbp}
          optional
          onChange={(unitLowGbp) => {
            onChange({ unitLowGbp });
          }}
        />
        <AmountField
          label={`High unit cost of ${of}, £`}
          shown="high, £ (one in ten above)"
          value={line.unitHighGbp}
          optional
          onChange={(unitHighGbp) => {
            onChange({ unitHighGbp });
          }}
        />
      </div>
      <div className={own.row}>
        <Pick
          label={`First year of ${of}`}
          shown="first year"
          value={line.firstYear}
          options={yearOptions}
          onChange={(firstYear) => {
            onChange({ firstYear });
          }}
        />
        <Pick
          label={`Last year of ${of}`}
          shown="last year"
          value={line.lastYear}
          options={yearOptions}
          onChange={(lastYear) => {
            onChange({ lastYear });
          }}
        />
      </div>
      <div className={own.row}>
        <Pick
          label={`Kind of ${of}`}
          shown="kind"
          value={line.kind}
          options={kinds}
          onChange={(kind) => {
            onChange({ kind: kind as Cost["kind"] });
          }}
        />
        <Pick
          label={`Prices of ${of}`}
          shown="prices"
          value={line.prices ?? ""}
          options={[["", "not said"], ...priceYears]}
          onChange={(prices) => {
            onChange({ prices: prices === "" ? null : prices });
          }}
        />
        <Pick
          label={`Whose money ${of} is`}
          shown="whose"
          value={line.scalingKey}
          options={keys}
          onChange={(key) => {
            onChange({ scalingKey: key as Cost["scalingKey"] });
          }}
        />
      </div>
      <p className={own.comes} role="status">
        <Say phrase={ownLinePhrase(line, counted, door)} strong />
        {counted === 0 && "."} <Say phrase={disorderPhrase(line)} />
        {isOut && " Its proposal is out, so it is not counted."}
      </p>
      <button type="button" className={styles.act} aria-label={`Remove ${of}`} onClick={onRemove}>
        remove
      </button>
    </fieldset>
  );
}

type AmountProps = {
  readonly bench: Workbench;
  readonly line: OwnDraft;
  readonly of: string;
  readonly door: Door;
  readonly part: "quantity" | "unit cost";
  readonly onChange: Props["onChange"];
};

/** How many, or what one costs: typed, or begun from a driver whose source then stands beneath. */
function Amount({ bench, line, of, door, part, onChange }: AmountProps) {
  const isUnit = part === "unit cost";
  const { drivers, sources } = bench.dataset;
  const id = isUnit ? line.unitFrom : line.quantityFrom;
  const from = drivers.find((driver) => driver.id === id);
  const offered = starters(drivers, part, line.proposal, id);
  const about = offered.filter(
    ({ driver }) => line.proposal !== null && driver.proposals.includes(line.proposal),
  );
  const value = isUnit ? line.unitGbp : line.quantity;
  return (
    <div className={own.amount}>
      <AmountField
        label={isUnit ? `Unit cost of ${of}, £ a year` : `Quantity of ${of}, a year`}
        shown={isUnit ? "£ a year for one" : "how many a year"}
        value={value}
        onChange={(next) => {
          if (next !== null) onChange({ [isUnit ? "unitGbp" : "quantity"]: next });
        }}
      />
      <Pick
        label={isUnit ? `Start the unit cost of ${of} from` : `Start the quantity of ${of} from`}
        shown="start from"
        value={from === undefined ? "" : from.id}
        options={[["", offered.length === 0 ? "the dataset has none" : "a number of the dataset"]]}
        groups={[
          { label: "About this proposal", options: about.map(optionOf) },
          {
            label: "Others",
            options: offered.filter((one) => !about.includes(one)).map(optionOf),
          },
        ].filter(({ options }) => options.length > 0)}
        onChange={(next) => {
          const start = offered.find(({ driver }) => driver.id === next);
          if (isUnit)
            onChange({
              unitFrom: start?.driver.id ?? null,
              ...(start
                ? { unitGbp: start.start.value, prices: start.driver.prices ?? line.prices }
                : {}),
            });
          else
            onChange({
              quantityFrom: start?.driver.id ?? null,
              ...(start ? { quantity: start.start.value } : {}),
            });
        }}
      />
      {from !== undefined && (
        <p className={own.source} data-standing={from.standing}>
          <Say
            phrase={driverPhrase(
              from,
              sources.filter((source) => from.cites.includes(source.id)),
              value,
              door,
            )}
          />
        </p>
      )}
    </div>
  );
}

const optionOf = ({ driver }: Starter) => [driver.id, driverOption(driver)] as const;

type ProposalProps = {
  readonly bench: Workbench;
  readonly label: string;
  readonly value: string;
  readonly onChange: (proposal: string) => void;
};

function ProposalPick({ bench, label, value, onChange }: ProposalProps) {
  const { proposals, themes } = bench.dataset;
  const known = value === "" || proposals.some(({ id }) => id === value);
  return (
    <Pick
      label={label}
      shown="follows the work of"
      value={value}
      options={[
        ["", "no proposal"],
        ...(known ? [] : [[value, `${value}, not in this dataset`] as const]),
      ]}
      groups={themes.map((theme) => ({
        label: theme.short,
        options: proposals
          .filter((proposal) => proposal.theme === theme.id)
          .map(({ id, title }) => [id, `${id} ${title}`] as const),
      }))}
      onChange={onChange}
    />
  );
}
