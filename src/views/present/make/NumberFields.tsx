import type { Dataset } from "#/data/schema.ts";
import type { Question } from "#/data/schema/question.ts";
import { scaleFor } from "#/model/storyQuestions.ts";
import { AnswerFields } from "./AnswerFields.tsx";
import { NumberBox } from "./Field.tsx";
import styles from "./Make.module.css";

type Asked = Extract<Question, { kind: "number" }>;
type Props = {
  readonly question: Asked;
  readonly dataset: Dataset;
  readonly onChange: (question: Asked) => void;
};

/** The number to be set, and the scale it is set on. */
export function NumberFields({ question, dataset, onChange }: Props) {
  const box = (name: "from" | "to" | "step", label: string) => (
    <NumberBox
      label={label}
      value={question[name]}
      onChange={(value) => {
        onChange({ ...question, [name]: value });
      }}
    />
  );
  return (
    <>
      <AnswerFields
        answer={question.answer}
        dataset={dataset}
        onChange={(answer) => {
          onChange({ ...question, answer, ...scaleFor(answer, dataset) });
        }}
      />
      <div className={styles.row}>
        {box("from", "Scale from")}
        {box("to", "to")}
        {box("step", "in steps of")}
      </div>
    </>
  );
}
