import type { Dataset } from "#/data/schema.ts";
import type { Question } from "#/data/schema/question.ts";
import { periodsOf } from "#/model/storyQuestions.ts";
import { Select } from "./Field.tsx";
import { plain, seriesOptions } from "./rows.ts";

type Line = Extract<Question, { kind: "line" }>;
type Props = {
  readonly question: Line;
  readonly dataset: Dataset;
  readonly onChange: (question: Line) => void;
};

/** Which series the room goes on with, and from when it is hidden. */
export function LineFields({ question, dataset, onChange }: Props) {
  const { kind, ask, series, after } = question;
  const periods = periodsOf(dataset, series);
  const choices = plain(periods);
  return (
    <>
      <Select
        label="Series"
        value={series}
        options={seriesOptions(dataset, 3)}
        onChange={(id) => {
          onChange({ kind, ask, series: id, after: periodsOf(dataset, id).at(-2) ?? "" });
        }}
      />
      <Select
        label="Hidden after"
        value={after}
        options={choices.slice(1, -1)}
        onChange={(period) => {
          onChange({ kind, ask, series, after: period });
        }}
      />
    </>
  );
}
