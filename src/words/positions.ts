import type { Dataset } from "#/data/schema.ts";
import { stances, type Stance } from "#/data/vocabulary.ts";
import { formatDate } from "#/model/time.ts";
import { column } from "./costTable.ts";
import { noun } from "./numbers.ts";
import { count, joined, listed, quantity, said, type Phrase } from "./phrase.ts";
import type { Table } from "./table.ts";

type Position = Dataset["positions"][number];
type Gap = Dataset["gaps"][number];

/** What one body does, and what several do. */
export const stanceVerbs: Readonly<Record<Stance, readonly [one: string, many: string]>> = {
  supports: ["supports", "support"],
  mixed: ["is mixed", "are mixed"],
  "no side": ["takes no side", "take no side"],
  concern: ["is concerned", "are concerned"],
  opposes: ["opposes", "oppose"],
  "says missing": ["says that something is missing", "say that something is missing"],
};

/** "37 bodies, 67 statements: 22 support, 12 are mixed, …", with those of other stances greyed. */
export function positionsTitle(
  positions: readonly Pick<Position, "body" | "stance">[],
  only: readonly Stance[],
): Phrase {
  const shown = positions.filter(({ stance }) => only.length === 0 || only.includes(stance));
  const bodies = new Set(shown.map(({ body }) => body)).size;
  if (shown.length === 0) return ["Nobody in this dataset says so"];
  const tally = stances.flatMap((stance): Phrase[] => {
    const n = shown.filter((row) => row.stance === stance).length;
    return n === 0 ? [] : [[quantity(String(n)), ` ${stanceVerbs[stance][n === 1 ? 0 : 1]}`]];
  });
  return [
    count(bodies),
    ` ${noun(bodies, "body", "bodies")}, `,
    count(shown.length),
    ` ${noun(shown.length, "statement")}: `,
    ...joined(tally, ", "),
  ];
}

/** What stands in a cell, for those who listen: "BASW on Workforce: one concern, one mixed. Open them." */
export function cellSentence(
  who: string,
  theme: string,
  positions: readonly Pick<Position, "stance" | "topic">[],
): string {
  const words = positions.map(({ stance, topic }) => `${stance}, ${topic}`);
  return `${who} on ${theme}: ${listed(words)}. Open what they say.`;
}

/** What a body's name says. */
export const bodySentence = (who: string, n: number): string =>
  `${who}: ${n} ${noun(n, "statement")}. Open ${n === 1 ? "it" : "them"}.`;

/** What a theme's head says. */
export const themeSentence = (theme: string, n: number): string =>
  `${theme}: ${n} ${noun(n, "statement")}. Open ${n === 1 ? "it" : "them"}.`;

/** The grid in words: who says what, body by body. */
export const positionsDescription = (
  rows: readonly { readonly who: string; readonly positions: readonly Position[] }[],
): Phrase => [
  said(
    rows
      .map(
        ({ who, positions }) =>
          `${who}: ${listed(positions.map(({ stance, topic }) => `${stance}, ${topic}`))}.`,
      )
      .join(" "),
  ),
];

/** Statements as rows. */
export const positionsTable = (
  positions: readonly Position[],
  names: { readonly body: (id: string) => string; readonly theme: (id: string) => string },
  caption: string,
): Table => ({
  caption,
  columns: [
    column("body", "Who"),
    column("stance", "Stance"),
    column("topic", "On what"),
    column("says", "What they say, in our words"),
    column("date", "Date", "date"),
    column("themes", "Themes"),
    column("proposals", "Proposals"),
    column("standing", "Checked"),
    column("sources", "Sources"),
  ],
  rows: positions.map((row) => [
    ...[names.body(row.body), row.stance, row.topic, row.paraphrase, row.date],
    ...[row.themes.map(names.theme).join("; "), row.proposals.join("; ")],
    ...[row.standing, row.cites.join("; ")],
  ]),
});

/** "Eight things are said to be missing; for three of them no proposal comes near". */
export function gapsTitle(gaps: readonly Pick<Gap, "nearest">[]): Phrase {
  const n = gaps.length;
  const bare = gaps.filter(({ nearest }) => nearest.length === 0).length;
  if (n === 0) return ["In this dataset nobody says that something is missing"];
  return [
    count(n),
    ` ${noun(n, "thing is", "things are")} said to be missing; for `,
    bare === 0 ? "none" : count(bare),
    ` of them we found no proposal that comes near`,
  ];
}

/** What they say is missing as rows: who says so, who answers, what comes nearest. */
export const gapsTable = (
  gaps: readonly Gap[],
  positions: readonly Position[],
  body: (id: string) => string,
  caption: string,
): Table => {
  const byId = new Map(positions.map((row) => [row.id, row]));
  const who = (ids: readonly string[]) =>
    ids
      .flatMap((id) => byId.get(id) ?? [])
      .map((row) => `${body(row.body)}${row.date === null ? "" : `, ${formatDate(row.date)}`}`)
      .join("; ");
  return {
    caption,
    columns: [
      column("gap", "What is missing"),
      column("what", "What is said of it, in our words"),
      column("raised", "Who says so"),
      column("answered", "Who answers"),
      column("nearest", "Proposals that come nearest"),
    ],
    rows: gaps.map(({ label, what, raised, answered, nearest }) => [
      ...[label, what, who(raised), who(answered)],
      nearest.map(({ proposal }) => proposal).join("; "),
    ]),
  };
};
