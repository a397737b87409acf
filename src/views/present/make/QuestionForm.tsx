import { useState } from "react";
import { formatFault, type Fault } from "#/data/faults.ts";
import type { Dataset, StoryScene } from "#/data/schema.ts";
import type { Question } from "#/data/schema/question.ts";
import { goneFrom, readStory } from "#/data/story.ts";
import { asked } from "#/model/asked.ts";
import { groundOf } from "#/model/quantity.ts";
import type { ScenePatch } from "#/model/storyEdits.ts";
import { firstQuestion } from "#/model/storyQuestions.ts";
import { capital, closed, plainText } from "#/words/phrase.ts";
import { truthPhrase } from "#/words/question.ts";
import type { Telling } from "#/words/telling.ts";
import { Say } from "../../parts/Say.tsx";
import { blank } from "./blank.ts";
import { ChooseFields } from "./ChooseFields.tsx";
import { Field, Select } from "./Field.tsx";
import { ItemsFields } from "./ItemsFields.tsx";
import { LineFields } from "./LineFields.tsx";
import { NumberFields } from "./NumberFields.tsx";
import page from "../Stories.module.css";
import styles from "./Make.module.css";

type Props = {
  readonly scene: StoryScene;
  readonly dataset: Dataset;
  readonly tell: Telling;
  readonly onChange: (patch: ScenePatch, name?: string) => void;
};

const kinds = {
  none: "none",
  number: "set the number",
  line: "draw the line",
  choose: "choose one",
  rank: "put in order",
} as const;
type Kind = keyof typeof kinds;

/** What is asked of the room at a scene: its kind, what it asks about, and what answers it. */
export function QuestionForm({ scene, dataset, tell, onChange }: Props) {
  const { question } = scene;
  const [draft, setDraft] = useState<Question>();
  const [refused, setRefused] = useState("");
  const shown = draft ?? question;
  const faults = shown ? faultsOf(shown, dataset) : [];
  const take = (next: Question, name = "question") => {
    const isWhole = faultsOf(next, dataset).length === 0;
    setDraft(isWhole ? undefined : next);
    if (isWhole) onChange({ question: next }, name);
  };
  const begin = (kind: Kind) => {
    setDraft(undefined);
    const made = kind === "none" ? undefined : firstQuestion(kind, dataset);
    setRefused(kind !== "none" && !made ? "This dataset has nothing to ask that way about." : "");
    onChange({ question: made, ...(made ? {} : { reveal: undefined }) });
  };
  const met = question && faults.length === 0 ? asked(question, groundOf(dataset)) : undefined;
  return (
    <fieldset className={styles.part}>
      <legend>Question to the room</legend>
      <Select
        label="Kind of question"
        value={shown?.kind ?? "none"}
        options={(Object.keys(kinds) as Kind[]).map((value) => ({ value, label: kinds[value] }))}
        onChange={(kind) => {
          begin(kind as Kind);
        }}
      />
      {refused !== "" && <p role="alert">{refused}</p>}
      {shown && (
        <>
          <Field
            label="What is asked"
            value={shown.ask}
            most={200}
            fault={blank}
            onChange={(ask) => {
              take({ ...shown, ask }, "ask");
            }}
          />
          <Details question={shown} dataset={dataset} onChange={take} />
          <Field
            label="Title once the answer is shown"
            value={scene.reveal ?? ""}
            most={110}
            hint={
              scene.reveal?.includes("{") ? (
                <span data-row="">Reads: {plainText(capital(tell(scene.reveal)))}</span>
              ) : (
                "Left empty, the title stays."
              )
            }
            tokens={{ dataset, tell }}
            onChange={(reveal) => {
              onChange({ reveal: reveal.trim() === "" ? undefined : reveal }, "reveal");
            }}
          />
          {faults.length > 0 && (
            <div role="alert" className={page.faults}>
              <p>Not asked like this yet: the last question that could be is kept.</p>
              <ul>
                {faults.map((fault, i) => (
                  // Faults have no identity but their place.
                  <li key={i} data-row="">
                    {formatFault(fault)}
                  </li>
                ))}
              </ul>
            </div>
          )}
          {met && (
            <p className={page.quiet}>
              The answer: <Say phrase={closed(capital(truthPhrase(met)))} />
            </p>
          )}
        </>
      )}
    </fieldset>
  );
}

type DetailsProps = {
  readonly question: Question;
  readonly dataset: Dataset;
  readonly onChange: (question: Question) => void;
};

function Details({ question, dataset, onChange }: DetailsProps) {
  switch (question.kind) {
    case "line":
      return <LineFields question={question} dataset={dataset} onChange={onChange} />;
    case "number":
      return <NumberFields question={question} dataset={dataset} onChange={onChange} />;
    case "choose":
      return <ChooseFields question={question} dataset={dataset} onChange={onChange} />;
    case "rank":
      return (
        <ItemsFields
          items={question.items}
          dataset={dataset}
          onChange={(items) => {
            onChange({ ...question, items });
          }}
        />
      );
  }
}

/** What of a question does not hold, as a dataset’s faults are named. */
function faultsOf(question: Question, dataset: Dataset): readonly Fault[] {
  const read = readStory({
    ...{ id: "own.asked", order: 0, title: "-", audience: "-", minutes: 1, aims: ["-"] },
    scenes: [{ id: "scene", title: "-", link: "#/explore", minutes: 1, notes: [], question }],
  });
  const found = "faults" in read ? read.faults : [...goneFrom(read.story, dataset).values()].flat();
  return found.map((fault) => ({
    ...fault,
    where: "the question",
    field: fault.field.replace(/^(scenes\.0\.)?question\./, ""),
  }));
}
