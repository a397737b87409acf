import type { Heading } from "#/model/headings.ts";
import type { Link, Status } from "#/data/schema.ts";
import type { LinkKind, Standing } from "#/data/vocabulary.ts";
import type { Answer } from "#/model/standing.ts";
import { decidedWords } from "./became.ts";
import { plural } from "./numbers.ts";
import {
  type Phrase,
  capital,
  count,
  joined,
  listedPhrases,
  mention,
  moment,
  money,
  plainText,
  quantity,
  said,
  sentence,
  sentences,
  when,
} from "./phrase.ts";

/** How a link was found, in words. */
export const linkBasisWords: Record<Link["basis"], string> = {
  stated: "stated by a source",
  "partly stated": "partly stated",
  judgement: "our judgement",
};

/** "accepted on 2 February 2023, …" or "no answer found", with where we looked. */
export function decisionSentence(answer: Answer, looked: string, note?: string): Phrase {
  const { decision, decidedBy } = answer;
  if (decidedBy === undefined || decision === "no answer found")
    return withNote(["no answer found"], note ?? looked, ": ");
  return dated(decidedWords(decision), decidedBy, note);
}

/** "in progress, seen in February 2026 (no date of its own)", or "unknown: no step found". */
export function deliverySentence(answer: Answer, looked: string, note?: string): Phrase {
  const { delivery, deliveredBy } = answer;
  if (deliveredBy === undefined || delivery === "unknown")
    return withNote(["unknown: no step found"], note ?? looked, ": ");
  return dated(delivery, deliveredBy, note);
}

const lasting = ["not started", "in progress", "piloting"];

function dated(
  words: string,
  status: Pick<Status, "id" | "value" | "from" | "seen">,
  note: string | undefined,
): Phrase {
  const value = quantity(words, `status:${status.id}`);
  if (status.from === null)
    return withNote([value, ", seen ", ...when(status.seen), " (no date of its own)"], note, ", ");
  const at: Phrase = lasting.includes(status.value)
    ? ["since ", moment(status.from)]
    : when(status.from);
  return withNote([value, " ", ...at], note, ", ");
}

/** A note after a phrase: as a sentence of its own when it is one, else after the given mark. */
function withNote(phrase: Phrase, note: string | undefined, mark: string): Phrase {
  if (note === undefined || note === "") return phrase;
  return /^[a-z]/.test(note) ? [...phrase, mark, said(note)] : [...phrase, ". ", said(note)];
}

/** What is published about a proposal's cost, and where its money is when it is elsewhere. */
export function costSentence(
  lines: readonly {
    readonly id: string;
    readonly central: number | null;
    readonly period: string;
  }[],
  at?: { readonly proposal: string; readonly text: string },
): Phrase {
  const own = lines.flatMap(({ id, central, period }): Phrase[] =>
    central === null ? [] : [[money(central, `cost:${id}`), " (", said(period), ")"]],
  );
  if (own.length > 0) return joined(own, "; ");
  const none = "no published cost of its own";
  return at === undefined ? [none] : [`${none}; its money is at `, mention(at.proposal, at.text)];
}

/** Why a sum that holds others is told whole where it stands, and counted for less in every sum. */
export const headingPhrase = (
  { cost, proposals, wholeM, restM, at, rest = cost, parts }: Heading,
  called: (proposal: string) => string,
): Phrase =>
  sentence([
    ...listedPhrases(proposals.map((id) => [mention(id, called(id))])),
    " is told with the whole ",
    money(wholeM, `cost:${cost}`),
    ". Every sum counts ",
    money(restM, `cost:${rest}`),
    " of it there, and ",
    money(wholeM - restM, `method:published-total@${parts.join("+")}`),
    " at its parts, ",
    ...listedPhrases(at.map((id) => [mention(id, called(id))])),
    ", so that nothing is counted twice",
  ]);

/** How far the text of a proposal was checked. */
export function standingSentence(standing: Standing, sources: number, note?: string): Phrase {
  const from: Phrase = plural(sources, "source");
  const told: Record<Standing, Phrase> = {
    sourced: ["sourced: stated in ", ...from, " that we have read"],
    "part sourced": ["part sourced: partly stated in ", ...from, " that we have read"],
    recalled: ["recalled: not yet checked against the review’s own text"],
  };
  const plain: Phrase = sources === 0 && standing !== "recalled" ? [standing] : told[standing];
  return withNote(plain, note, ", ");
}

/** What a link needs to be told. */
export type ToldLink = Pick<Link, "from" | "kind" | "type" | "reason" | "basis">;

/** A link as one of its ends tells it: "needs Family Help first", "gets money from the programme". */
export function linkPhrase(
  link: Pick<ToldLink, "from" | "kind" | "type">,
  self: string,
  other: Phrase,
): Phrase {
  const [before, after] = verbs(link.kind, link.type, link.from === self);
  return [before, ...other, after];
}

/** A link in full: what it says, why, and how it was found. */
export function linkSentence(
  link: ToldLink,
  self: string,
  other: { readonly id: string; readonly title: string },
): Phrase {
  return sentences(
    sentence(linkPhrase(link, self, [mention(other.id, other.title)])),
    sentence([said(link.reason)]),
    [`(${linkBasisWords[link.basis]})`],
  );
}

function verbs(kind: LinkKind, type: Link["type"], outward: boolean): readonly [string, string] {
  switch (kind) {
    case "requires":
      if (type === "together") return ["goes together with ", ""];
      if (type === "start")
        return outward ? ["can begin once ", " has begun"] : ["", " can begin once this has begun"];
      return outward ? ["needs ", " first"] : ["", " needs this first"];
    case "enables":
      return [outward ? "helps " : "is helped by ", ""];
    case "funds":
      return [outward ? "brings money to " : "gets money from ", ""];
    case "replaces":
      return [outward ? "replaces " : "is replaced by ", ""];
    case "conflicts":
      return ["pulls against ", ""];
  }
}

/** How many proposals lead into one and on from it. */
export function leadsSentence(leadsIn: number, leadsOn: number): Phrase {
  if (leadsIn + leadsOn === 0) return ["Nothing leads into it or on from it."];
  return [
    ...capital(plural(leadsIn, "proposal")),
    ` ${leadsIn === 1 ? "leads" : "lead"} into it, and it leads on to `,
    leadsOn === 0 ? "none" : count(leadsOn),
    ".",
  ];
}

/** A proposal in one sentence, for a mark's label: title, answer, progress, cost. */
export function proposalSentence(
  entry: {
    readonly id: string;
    readonly title: string;
    readonly decision: Answer["decision"];
    readonly delivery: Answer["delivery"];
    readonly costM: number | null;
  },
  theme: string,
): string {
  const cost: Phrase =
    entry.costM === null ? ["no published cost"] : ["published cost ", money(entry.costM)];
  return plainText([
    `${entry.title}, ${theme}. ${entry.decision}; delivery ${entry.delivery}; `,
    ...cost,
    ".",
  ]).replace(/\. ([a-z])/, (_, letter: string) => `. ${letter.toUpperCase()}`);
}
