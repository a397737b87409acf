import type { Dataset } from "#/data/schema.ts";
import type { Question } from "#/data/schema/question.ts";
import { bandsFor, firstOptions, yearsRound, type OptionsKind } from "#/model/storyQuestions.ts";
import { AnswerFields } from "./AnswerFields.tsx";
import { Field, NumberBox, Select } from "./Field.tsx";
import { ItemsFields } from "./ItemsFields.tsx";
import { proposalOptions } from "./rows.ts";
import styles from "./Make.module.css";

type Choose = Extract<Question, { kind: "choose" }>;
type Options = Choose["options"];
type Props = {
  readonly question: Choose;
  readonly dataset: Dataset;
  readonly onChange: (question: Choose) => void;
};

const kinds: readonly { readonly value: OptionsKind; readonly label: string }[] = [
  { value: "proposals", label: "things: proposals, themes or series" },
  { value: "decisions", label: "what government answered" },
  { value: "deliveries", label: "what came of it" },
  { value: "years", label: "the year something happened" },
  { value: "bands", label: "bands of a number" },
  { value: "labels", label: "words of your own, a show of hands" },
];
const isThings = (options: Options) =>
  options.from === "proposals" || options.from === "themes" || options.from === "series";

/** What one of is chosen. */
export function ChooseFields({ question, dataset, onChange }: Props) {
  const { options } = question;
  const put = (next: Options) => {
    onChange({ ...question, options: next });
  };
  return (
    <>
      <Select
        label="Choose among"
        value={isThings(options) ? "proposals" : options.from}
        options={kinds.filter(({ value }) => firstOptions(value, dataset))}
        onChange={(from) => {
          const made = firstOptions(from as OptionsKind, dataset);
          if (made) put(made);
        }}
      />
      <Which options={options} dataset={dataset} onChange={put} />
    </>
  );
}

type WhichProps = {
  readonly options: Options;
  readonly dataset: Dataset;
  readonly onChange: (options: Options) => void;
};

function Which({ options, dataset, onChange }: WhichProps) {
  switch (options.from) {
    case "proposals":
    case "themes":
    case "series":
      return <ItemsFields items={options} dataset={dataset} onChange={onChange} />;
    case "decisions":
    case "deliveries":
      return (
        <Select
          label="Proposal"
          value={options.of}
          options={proposalOptions(dataset)}
          onChange={(of) => {
            onChange({ ...options, of });
          }}
        />
      );
    case "years":
      return (
        <>
          <Select
            label="Event"
            value={options.event}
            options={dataset.events.map(({ id, title, date }) => ({
              value: id,
              label: `${date.slice(0, 4)} ${title}`,
            }))}
            onChange={(event) => {
              const date = dataset.events.find(({ id }) => id === event)?.date ?? "2022";
              onChange({ ...options, event, ...yearsRound(date) });
            }}
          />
          <div className={styles.row}>
            <NumberBox
              label="Years from"
              value={options.first}
              onChange={(first) => {
                onChange({ ...options, first });
              }}
            />
            <NumberBox
              label="to"
              value={options.last}
              onChange={(last) => {
                onChange({ ...options, last });
              }}
            />
          </div>
        </>
      );
    case "bands":
      return (
        <>
          <AnswerFields
            answer={options.answer}
            dataset={dataset}
            onChange={(answer) => {
              onChange({ ...options, answer, bands: bandsFor(answer, dataset) });
            }}
          />
          {options.bands.map((band, i) => (
            // Bands have no identity but their place.
            <div key={i} className={styles.row}>
              <Field
                label={`Band ${i + 1}`}
                value={band.label}
                most={60}
                onChange={(label) => {
                  onChange({
                    ...options,
                    bands: options.bands.map((one, at) => (at === i ? { ...one, label } : one)),
                  });
                }}
              />
              {band.below !== undefined && (
                <NumberBox
                  label={`Band ${i + 1} ends below`}
                  value={band.below}
                  onChange={(below) => {
                    onChange({
                      ...options,
                      bands: options.bands.map((one, at) => (at === i ? { ...one, below } : one)),
                    });
                  }}
                />
              )}
            </div>
          ))}
        </>
      );
    case "labels":
      return (
        <Field
          label="Words to choose among"
          value={options.labels.join("\n")}
          rows={4}
          most={1400}
          hint="Two to nine, a line each."
          onChange={(text) => {
            const labels = text.split("\n").map((one) => one.trim().slice(0, 160));
            onChange({ ...options, labels: labels.filter((one) => one !== "") });
          }}
        />
      );
  }
}
