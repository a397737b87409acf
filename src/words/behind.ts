import type { Area, Dataset, Figure, Source } from "#/data/schema.ts";
import type { Basis } from "#/data/vocabulary.ts";
import { areaTold } from "./areaDoor.ts";
import { withConversion } from "./convert.ts";
import { partBasis, withPart } from "./costPart.ts";
import { citesOf, dilemmaDoor, eventDoor, positionDoor, sidesOf, type Side } from "./debate.ts";
import { costDoor, figureDoor, fundingDoor, statusDoor, type DoorWords } from "./door.ts";
import type { Parts } from "./parts.ts";
import { pointAt, pointBasis, pointDoorWords, pointPrices } from "./pointDoor.ts";
import { moment, said, type Door, type Phrase } from "./phrase.ts";

/** What can be opened: what is behind a number, and a row that is found by itself. */
export type Opened = Door | `${"source" | "position" | "event" | "dilemma"}:${string}`;

/** A row of the dataset as its door shows it. */
export type Behind = {
  readonly words: DoorWords;
  readonly basis?: Basis | undefined;
  readonly confidence?: string | undefined;
  readonly where?: string | undefined;
  /** Undefined where rows carry none. */
  readonly sources: readonly Source[] | undefined;
  readonly proposals: readonly { readonly id: string; readonly title: string }[];
  /** Every figure on the same topic, itself included; none when nobody else says anything. */
  readonly rivals: readonly Figure[];
  /** The figure among them that this is. */
  readonly figure?: string | undefined;
  /** The two answers to a dilemma. */
  readonly sides?: readonly Side[] | undefined;
  /** What it is added up from. */
  readonly parts?: Parts | undefined;
  /** The value is a sentence and not a number. */
  readonly prose?: true | undefined;
};

/** The row behind a door with all that hangs on it; undefined when the dataset has none. Linear in rows. */
export function behindDoor(
  door: Opened,
  dataset: Dataset,
  areas: readonly Area[] = dataset.areas,
): Behind | undefined {
  const colon = door.indexOf(":");
  const id = door.slice(colon + 1);
  if (door.startsWith("area:")) return behindArea(id, dataset, areas);
  return ways[door.slice(0, colon)]?.(id, dataset);
}

/** The sources behind several doors, each once, in the dataset's order. Linear in rows for each door. */
export function sourcesBehind(
  doors: readonly (string | undefined)[],
  dataset: Dataset,
  areas?: readonly Area[],
): readonly Source[] {
  const cited = new Set(
    [...new Set(doors)].flatMap((door) =>
      door === undefined
        ? []
        : (behindDoor(door as Opened, dataset, areas)?.sources ?? []).map(({ id }) => id),
    ),
  );
  return dataset.sources.filter(({ id }) => cited.has(id));
}

type Way = (id: string, dataset: Dataset) => Behind | undefined;
const ways: Readonly<Record<string, Way>> = {
  cost: (id, dataset) => {
    const [line, part] = id.split("@");
    const row = dataset.costs.find((one) => one.id === line);
    const rivals = row && rivalsOf(row.central, row.proposals, dataset.figures);
    return (
      row && {
        ...row,
        ...around(row, dataset),
        basis: partBasis(row, part),
        words: withConversion(
          withPart(costDoor(row), row, part),
          { ...row, value: row.central, unit: "£ million" },
          dataset.deflators,
        ),
        rivals: rivals ?? [],
      }
    );
  },
  funding: (id, dataset) => {
    const row = dataset.funding.find((one) => one.id === id);
    const rivals = row && rivalsOf(row.amountM, row.proposals, dataset.figures);
    return (
      row && { ...row, ...around(row, dataset), words: fundingDoor(row), rivals: rivals ?? [] }
    );
  },
  figure: (id, dataset) => {
    const row = dataset.figures.find((one) => one.id === id);
    const rivals = row && onTopic(row.topic, dataset.figures);
    return (
      row && {
        ...row,
        ...around(row, dataset),
        words: withConversion(figureDoor(row, []), row, dataset.deflators),
        rivals: rivals ?? [],
        figure: id,
      }
    );
  },
  series: (id, dataset) => {
    const row = dataset.series.find((one) => one.id === id.split("@")[0]);
    const point = pointAt(row, id);
    if (!row || !point) return undefined;
    const same = dataset.figures.find((one) => one.id === point.figure);
    return {
      ...around({ cites: row.cites, proposals: same?.proposals ?? [] }, dataset),
      words: withConversion(
        pointDoorWords(row, point),
        { value: point.value, unit: row.unit, prices: pointPrices(row, point) },
        dataset.deflators,
      ),
      basis: pointBasis(row, point),
      confidence: same?.confidence,
      rivals: same ? onTopic(same.topic, dataset.figures) : [],
      figure: same?.id,
    };
  },
  status: (id, dataset) => {
    const row = dataset.statuses.find((one) => one.id === id);
    if (!row) return undefined;
    const found = around({ cites: row.cites, proposals: [row.proposal] }, dataset);
    const title = found.proposals[0]?.title ?? row.proposal;
    return { ...found, words: statusDoor(row, title), rivals: [] };
  },
  position: (id, dataset) => {
    const row = dataset.positions.find((one) => one.id === id);
    if (!row) return undefined;
    const who = dataset.bodies.find((one) => one.id === row.body)?.label ?? row.body;
    return { ...around(row, dataset), words: positionDoor(row, who), prose: true, rivals: [] };
  },
  event: (id, dataset) => {
    const row = dataset.events.find((one) => one.id === id);
    return row && { ...around(row, dataset), words: eventDoor(row), prose: true, rivals: [] };
  },
  dilemma: (id, dataset) => {
    const row = dataset.dilemmas.find((one) => one.id === id);
    if (!row) return undefined;
    return {
      ...around({ cites: citesOf(row), proposals: [] }, dataset),
      words: dilemmaDoor(row),
      sides: sidesOf(row, dataset),
      prose: true,
      rivals: [],
    };
  },
  source: (id, dataset) => {
    const row = dataset.sources.find((one) => one.id === id);
    return row && behindSource(row, dataset);
  },
};

/** How much of a source was read, in words. */
export const readings: Readonly<Record<Source["read"], string>> = {
  whole: "the whole of it",
  excerpt: "an excerpt",
  copy: "a copy",
  "not read": "nothing yet",
};
/** What kind of source one is, in words. */
export const sourceKindWords: Readonly<Record<Source["kind"], string>> = {
  primary: "one of the reviews themselves",
  government: "from government",
  parliament: "from Parliament",
  statistics: "official statistics",
  press: "from the press",
  body: "from a body that took part or answered",
  seed: "one of the documents this dataset began with",
  method: "a published method that arithmetic rests on",
};

/** A source by itself, with the proposals that rest on it. */
function behindSource(source: Source, { proposals, statuses }: Dataset): Behind {
  const { id, title, publisher, date, kind, read, licence, note } = source;
  const answered = new Set(
    statuses.filter(({ cites }) => cites.includes(id)).map((row) => row.proposal),
  );
  return {
    words: {
      title,
      value: [said(publisher)],
      facts: [
        fact("What it is", [sourceKindWords[kind]]),
        fact("Date", date === null ? ["not given"] : [moment(date)]),
        fact("We read", [readings[read]]),
        ...(licence === null ? [] : [fact("Licence", [said(licence)])]),
      ],
      note: note === undefined ? [] : [said(note)],
      rivals: [],
    },
    sources: [source],
    proposals: proposals.filter((row) => row.cites.includes(id) || answered.has(row.id)),
    rivals: [],
  };
}

/** An authority, or one of its numbers. */
function behindArea(id: string, dataset: Dataset, areas: readonly Area[]): Behind | undefined {
  const [at, measure] = id.split("@");
  const area = areas.find((one) => one.id === at);
  const held = { columns: dataset.areaColumns, sources: dataset.sources };
  const told = area && areaTold(area, measure, held);
  return told && { ...told, proposals: [], rivals: [] };
}

const fact = (label: string, text: Phrase) => ({ label, text });

type Tied = { readonly cites: readonly string[]; readonly proposals: readonly string[] };
const around = ({ cites, proposals }: Tied, dataset: Dataset) => ({
  sources: dataset.sources.filter(({ id }) => cites.includes(id)),
  proposals: dataset.proposals.filter(({ id }) => proposals.includes(id)),
});

/** The figures on a topic when there is more than one. */
function onTopic(topic: string, figures: readonly Figure[]): readonly Figure[] {
  const rivals = figures.filter((one) => one.topic === topic);
  return rivals.length > 1 ? rivals : [];
}

/** What is said elsewhere about an amount: the topic of a figure that says the same of the same proposals. */
function rivalsOf(
  amountM: number | null,
  proposals: readonly string[],
  figures: readonly Figure[],
): readonly Figure[] {
  const same = figures.find(
    (one) =>
      amountM !== null &&
      one.value === amountM &&
      one.unit.startsWith("£ million") &&
      one.proposals.some((id) => proposals.includes(id)),
  );
  return same === undefined ? [] : onTopic(same.topic, figures);
}
