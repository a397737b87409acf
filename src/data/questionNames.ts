import type { Answer, Question } from "./schema/question.ts";

/** The rows that a question may name. */
type Named = {
  readonly field: string;
  readonly to: "series" | "proposals" | "themes" | "reviews" | "events" | "figures";
  readonly id: string;
};

/** Every id that a question names, with its field inside the question and the entity it must be found in. */
export function questionNames(question: Question): readonly Named[] {
  switch (question.kind) {
    case "line":
      return [{ field: "series", to: "series", id: question.series }];
    case "number":
      return answerNames(question.answer, "answer");
    case "rank":
      return question.items.ids.map((id) => ({ field: "items.ids", to: question.items.from, id }));
    case "choose":
      return optionNames(question.options);
  }
}

function optionNames(options: Extract<Question, { kind: "choose" }>["options"]): readonly Named[] {
  switch (options.from) {
    case "proposals":
    case "themes":
    case "series":
      return options.ids.map((id) => ({ field: "options.ids", to: options.from, id }));
    case "decisions":
    case "deliveries":
      return [{ field: "options.of", to: "proposals", id: options.of }];
    case "years":
      return [{ field: "options.event", to: "events", id: options.event }];
    case "bands":
      return answerNames(options.answer, "options.answer");
    case "labels":
      return [];
  }
}

function answerNames(answer: Answer, at: string): readonly Named[] {
  const named = (to: Named["to"], field: string, id: string | undefined): readonly Named[] =>
    id === undefined ? [] : [{ field: `${at}.${field}`, to, id }];
  switch (answer.from) {
    case "figure":
      return named("figures", "of", answer.of);
    case "point":
    case "change":
      return named("series", "of", answer.of);
    case "waiting":
    case "needing":
      return named("proposals", "of", answer.of);
    case "proposals":
      return [
        ...named("themes", "theme", answer.theme),
        ...named("reviews", "review", answer.review),
      ];
    case "decision":
    case "delivery":
    case "unpriced":
      return named("reviews", "review", answer.review);
    case "spending":
    case "share":
      return named("themes", "theme", answer.theme);
  }
}
