import { abbreviate, type Fault } from "../faults.ts";
import type { Dataset } from "../schema.ts";
import type { Answer, Question } from "../schema/question.ts";

type Said = Omit<Fault, "where">;
type Look = Pick<Dataset, "series" | "events" | "figures">;

/** As many answers as a code of eight symbols has room for: 23 to the sixth. */
const mostSteps = 148_035_888;

const fault = (field: string, expected: string, found: unknown, mend: string): Said => ({
  ...{ field: `question.${field}`, expected, mend },
  found: abbreviate(found),
});

/** What of a question does not hold over a dataset, past the ids it names: periods, scales, bands, years. */
export function questionFaults(question: Question, dataset: Look): readonly Said[] {
  switch (question.kind) {
    case "line":
      return lineFaults(question, dataset);
    case "number":
      return [...scaleFaults(question), ...answerFaults("answer", question.answer, dataset)];
    case "rank":
      return itemFaults("items", question.items, dataset);
    case "choose":
      return optionFaults(question.options, dataset);
  }
}

function lineFaults(question: Question & { kind: "line" }, { series }: Look): readonly Said[] {
  const { after, since, from, to, step } = question;
  const points = series.find(({ id }) => id === question.series)?.points ?? [];
  const periods = points.map(({ period }) => period);
  if (points.length === 0) return [];
  const named = (["after", "since"] as const).flatMap((field) => {
    const period = question[field];
    return period === undefined || periods.includes(period)
      ? []
      : [fault(field, "a period of the series", period, "Name one as the series has it.")];
  });
  if (named.length > 0) return named;
  const hidden = points.filter(({ period }) => period > after);
  const known = points.filter(({ period }) => period <= after && period >= (since ?? ""));
  if (hidden.length === 0 || known.length < 2)
    return [fault("after", "two points before it and one after", after, "Name another period.")];
  if (from === undefined && to === undefined && step === undefined) return [];
  if (from === undefined || to === undefined || step === undefined)
    return [fault("from", "from, to and step together, or none of them", from, "Give all three.")];
  const outside = [...known, ...hidden].find(({ value }) => value < from || value > to);
  return [
    ...scaleFaults({ from, to, step }),
    ...(outside === undefined
      ? []
      : [fault("to", `room for ${outside.value}`, `${from} to ${to}`, "Widen the scale.")]),
  ];
}

function scaleFaults({ from, to, step }: Record<"from" | "to" | "step", number>): readonly Said[] {
  if (from >= to) return [fault("to", `more than ${from}`, to, "Turn the scale round.")];
  const steps = (to - from) / step;
  if (Math.abs(steps - Math.round(steps)) > 1e-6)
    return [fault("step", "a step that ends at the end of the scale", step, "Change the step.")];
  return steps < mostSteps
    ? []
    : [fault("step", `fewer than ${mostSteps} steps`, steps, "Make the step larger.")];
}

function answerFaults(field: string, answer: Answer, { series, figures }: Look): readonly Said[] {
  if (answer.from === "figure") {
    const figure = figures.find(({ id }) => id === answer.of);
    return figure?.value === null
      ? [fault(`${field}.of`, "a figure with a number", answer.of, "Name another.")]
      : [];
  }
  if (answer.from !== "point" && answer.from !== "change") return [];
  const wanted = answer.from === "change" ? [answer.at, answer.since] : [answer.at];
  return wanted.flatMap((period) => periodFaults(field, answer.of, period, { series }));
}

function periodFaults(
  field: string,
  id: string,
  period: string,
  { series }: Pick<Look, "series">,
): readonly Said[] {
  const row = series.find((one) => one.id === id);
  return row === undefined || row.points.some((point) => point.period === period)
    ? []
    : [fault(`${field}.at`, `a period of ${id}`, period, "Name one as the series has it.")];
}

type Items = (Question & { kind: "rank" })["items"];

function itemFaults(field: string, items: Items, look: Look): readonly Said[] {
  if (items.from !== "series") return [];
  const wanted = items.since === undefined ? [items.at] : [items.at, items.since];
  const units = items.ids.flatMap((id) => look.series.find((row) => row.id === id)?.unit ?? []);
  return [
    ...items.ids.flatMap((id) => wanted.flatMap((period) => periodFaults(field, id, period, look))),
    ...(new Set(units).size > 1
      ? [fault(`${field}.ids`, "series of one unit", units.join(", "), "Compare like with like.")]
      : []),
  ];
}

type Options = (Question & { kind: "choose" })["options"];

function optionFaults(options: Options, look: Look): readonly Said[] {
  switch (options.from) {
    case "series":
      return itemFaults("options", options, look);
    case "years": {
      const { first, last } = options;
      const year = look.events.find(({ id }) => id === options.event)?.date.slice(0, 4);
      if (last <= first || last - first > 8)
        return [fault("options.last", "one to eight years after the first", last, "Change it.")];
      return year === undefined || (Number(year) >= first && Number(year) <= last)
        ? []
        : [
            fault(
              "options.first",
              `years with ${year} among them`,
              `${first} to ${last}`,
              "Change them.",
            ),
          ];
    }
    case "bands": {
      const ends = options.bands.map(({ below }) => below);
      const isAscending = ends.every((end, i) =>
        i === ends.length - 1
          ? end === undefined
          : end !== undefined && end > (ends[i - 1] ?? -Infinity),
      );
      return [
        ...(isAscending
          ? []
          : [
              fault(
                "options.bands",
                "bands that ascend, the last without an end",
                ends.join(", "),
                "Put them in order.",
              ),
            ]),
        ...answerFaults("options.answer", options.answer, look),
      ];
    }
    case "labels":
      return new Set(options.labels).size === options.labels.length
        ? []
        : [fault("options.labels", "labels that differ", options.labels.join(", "), "Change one.")];
    case "proposals":
    case "themes":
    case "decisions":
    case "deliveries":
      return [];
  }
}
