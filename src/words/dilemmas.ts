import type { Dataset } from "#/data/schema.ts";
import type { Decision, Delivery } from "#/data/vocabulary.ts";
import { column } from "./costTable.ts";
import { countInWords, noun } from "./numbers.ts";
import { capital, count, listed, type Phrase } from "./phrase.ts";
import type { Table } from "./table.ts";

type Dilemma = Dataset["dilemmas"][number];
type Leaning = {
  readonly id: string;
  readonly title: string;
  readonly decision: Decision;
  readonly delivery: Delivery;
};

const isAccepted = ({ decision }: Pick<Leaning, "decision">): boolean =>
  decision === "accepted" || decision === "part accepted";

/** "Three questions that numbers cannot settle; of the 11 proposals that lean one way, 8 were accepted". */
export function dilemmasTitle(
  dilemmas: readonly Pick<Dilemma, "leanings">[],
  entries: readonly Leaning[],
): Phrase {
  const n = dilemmas.length;
  if (n === 0) return ["This dataset has no dilemmas"];
  const own = leaningIn(dilemmas, entries);
  const accepted = own.filter(isAccepted).length;
  return [
    ...capital([countInWords(n), ` ${noun(n, "question")} that numbers cannot settle`]),
    ...(own.length === 0
      ? []
      : [
          "; of the ",
          count(own.length, "count:leaning"),
          ` ${noun(own.length, "proposal")} that ${noun(own.length, "leans", "lean")} one way, `,
          accepted === 0 ? "none" : count(accepted, "count:leaning-accepted"),
          ` ${accepted === 1 ? "was" : "were"} accepted at least in part`,
        ]),
  ];
}

/** The proposals that lean to an answer of any of the dilemmas, each once. */
export const leaningIn = <E extends { readonly id: string }>(
  dilemmas: readonly Pick<Dilemma, "leanings">[],
  entries: readonly E[],
): readonly E[] => {
  const ids = new Set(dilemmas.flatMap(({ leanings }) => leanings.map((row) => row.proposal)));
  return entries.filter(({ id }) => ids.has(id));
};

/** One dilemma in a sentence for those who listen: its question, and what hangs at each end. */
export function dilemmaSentence(dilemma: Pick<Dilemma, "title" | "poles" | "leanings">): string {
  const sides = dilemma.poles.map(({ label, voices }, i) => {
    const n = dilemma.leanings.filter(({ pole }) => pole === i).length;
    return `${label}: ${voices.length} ${noun(voices.length, "voice")}, ${n} ${noun(n, "proposal")}`;
  });
  return `${dilemma.title} ${sides.join("; ")}. Open it by itself.`;
}

/** The whole picture in words: each question with who spoke for each answer and what leans to it. */
export const dilemmasDescription = (
  dilemmas: readonly Pick<Dilemma, "title" | "poles" | "leanings">[],
): Phrase =>
  dilemmas.flatMap(({ title, poles, leanings }, i): Phrase => {
    const sides = poles.map(({ label, voices }, pole) => {
      const ids = leanings.filter((row) => row.pole === pole).map((row) => row.proposal);
      const said = voices.length === 0 ? "nobody here" : listed(voices.map(({ who }) => who));
      return `${label}: ${said}${ids.length === 0 ? "" : `; to it ${noun(ids.length, "leans", "lean")} ${listed(ids)}`}`;
    });
    return [i === 0 ? "" : " ", { text: `${title} ${sides.join(". ")}.`, row: true }];
  });

/** What a voice's mark says. */
export const voiceSentence = (who: string, label: string, says: string): string =>
  `${who}, for “${label}”: ${says} Open the dilemma with its sources.`;

/** What a leaning proposal's mark says. */
export const leaningSentence = (
  { id, title, decision, delivery }: Leaning,
  label: string,
  reason: string,
): string =>
  `${id}, ${title}, leans to “${label}”: ${reason} Answer: ${decision}; delivery: ${delivery}.`;

/** Every voice and every leaning as rows. */
export function dilemmasTable(
  dilemmas: readonly Dilemma[],
  entries: readonly Leaning[],
  caption: string,
): Table {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return {
    caption,
    columns: [
      column("dilemma", "Dilemma"),
      column("answer", "Answer"),
      column("what", "Voice or proposal"),
      column("who", "Who or what"),
      column("says", "What they say, or why it leans so"),
      column("decision", "Decision"),
      column("delivery", "Delivery"),
      column("sources", "Sources"),
    ],
    rows: dilemmas.flatMap((dilemma) =>
      dilemma.poles.flatMap(({ label, voices }, i) => [
        ...voices.map(({ who, says, cites }) => [
          ...[dilemma.title, label, "voice", who, says],
          ...[null, null, cites.join("; ")],
        ]),
        ...dilemma.leanings
          .filter(({ pole }) => pole === i)
          .map(({ proposal, reason }) => {
            const entry = byId.get(proposal);
            return [
              ...[dilemma.title, label, "proposal"],
              ...[`${proposal} ${entry?.title ?? ""}`.trim(), reason],
              ...[entry?.decision ?? null, entry?.delivery ?? null, null],
            ];
          }),
      ]),
    ),
  };
}
