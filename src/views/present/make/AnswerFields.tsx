import type { Dataset } from "#/data/schema.ts";
import type { Answer } from "#/data/schema/question.ts";
import { decisions, deliveries } from "#/data/vocabulary.ts";
import { answerKinds, firstAnswer, periodsOf, type AnswerKind } from "#/model/storyQuestions.ts";
import { Select } from "./Field.tsx";
import { plain, proposalOptions, seriesOptions, themeOptions } from "./rows.ts";

type Props = {
  readonly answer: Answer;
  readonly dataset: Dataset;
  readonly onChange: (answer: Answer) => void;
};

const names: Readonly<Record<AnswerKind, string>> = {
  figure: "a published figure",
  point: "the value of a series",
  change: "how much a series changed",
  proposals: "how many proposals there are",
  decision: "how many were answered so",
  delivery: "how many came so far",
  unpriced: "how many have no published cost",
  spending: "the published spending",
  share: "a theme’s share of the spending",
  waiting: "how many wait for a proposal",
  needing: "how many a proposal needs",
};

/** The number that answers a question: of what kind, and of which row. */
export function AnswerFields({ answer, dataset, onChange }: Props) {
  return (
    <>
      <Select
        label="The number is"
        value={answer.from}
        options={answerKinds
          .filter((kind) => firstAnswer(kind, dataset))
          .map((value) => ({ value, label: names[value] }))}
        onChange={(kind) => {
          const made = firstAnswer(kind as AnswerKind, dataset);
          if (made) onChange(made);
        }}
      />
      <Which answer={answer} dataset={dataset} onChange={onChange} />
    </>
  );
}

function Which({ answer, dataset, onChange }: Props) {
  switch (answer.from) {
    case "figure":
      return (
        <Select
          label="Figure"
          value={answer.of}
          options={dataset.figures
            .filter(({ value }) => value !== null)
            .map(({ id, label }) => ({ value: id, label }))}
          onChange={(of) => {
            onChange({ ...answer, of });
          }}
        />
      );
    case "point":
    case "change": {
      const periods = plain(periodsOf(dataset, answer.of));
      return (
        <>
          <Select
            label="Series"
            value={answer.of}
            options={seriesOptions(dataset, 2)}
            onChange={(of) => {
              const all = periodsOf(dataset, of);
              const at = all.at(-1) ?? "";
              onChange(
                answer.from === "point"
                  ? { ...answer, of, at }
                  : { ...answer, of, at, since: all[0] ?? "" },
              );
            }}
          />
          {answer.from === "change" && (
            <Select
              label="Since"
              value={answer.since}
              options={periods}
              onChange={(since) => {
                onChange({ ...answer, since });
              }}
            />
          )}
          <Select
            label="At"
            value={answer.at}
            options={periods}
            onChange={(at) => {
              onChange({ ...answer, at });
            }}
          />
        </>
      );
    }
    case "decision":
      return (
        <Select
          label="Answered"
          value={answer.value}
          options={plain(decisions)}
          onChange={(value) => {
            onChange({ ...answer, value: value as typeof answer.value });
          }}
        />
      );
    case "delivery":
      return (
        <Select
          label="Came to be"
          value={answer.value}
          options={plain(deliveries)}
          onChange={(value) => {
            onChange({ ...answer, value: value as typeof answer.value });
          }}
        />
      );
    case "share":
      return (
        <Select
          label="Theme"
          value={answer.theme}
          options={themeOptions(dataset)}
          onChange={(theme) => {
            onChange({ ...answer, theme });
          }}
        />
      );
    case "waiting":
    case "needing":
      return (
        <Select
          label="Proposal"
          value={answer.of}
          options={proposalOptions(dataset)}
          onChange={(of) => {
            onChange({ ...answer, of });
          }}
        />
      );
    case "proposals":
    case "spending":
      return (
        <Select
          label="Of which theme"
          value={answer.theme ?? ""}
          options={[{ value: "", label: "all of them" }, ...themeOptions(dataset)]}
          onChange={(theme) => {
            onChange({ from: answer.from, ...(theme !== "" && { theme }) });
          }}
        />
      );
    case "unpriced":
      return null;
  }
}
