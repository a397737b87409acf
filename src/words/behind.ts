import type { Area, Dataset, Figure, Source } from "#/data/schema.ts";
import type { Basis } from "#/data/vocabulary.ts";
import { withConversion } from "./convert.ts";
import { withPart } from "./costPart.ts";
import { citesOf, dilemmaDoor, eventDoor, positionDoor, sidesOf, type Side } from "./debate.ts";
import {
  costDoor,
  figureDoor,
  fundingDoor,
  pointDoorWords,
  statusDoor,
  type DoorWords,
} from "./door.ts";
import { inUnit } from "./numbers.ts";
import { inYear, moment, quantity, said, type Door, type Phrase } from "./phrase.ts";

/** What can be opened: what is behind a number, and a row that is found by itself. */
export type Opened = Door | `${"source" | "area" | "position" | "event" | "dilemma"}:${string}`;

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
  if (door.startsWith("area:")) return behindArea(areas.find((one) => one.id === id));
  return ways[door.slice(0, colon)]?.(id, dataset);
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
    const [series = "", period = ""] = id.split("@");
    const row = dataset.series.find((one) => one.id === series);
    const points = row?.points.filter((one) => one.period.startsWith(period));
    const point = points?.find((one) => one.period === period) ?? points?.at(-1);
    if (!row || !point) return undefined;
    const { cites } = row;
    return {
      ...around({ cites, proposals: [] }, dataset),
      words: pointDoorWords(row, point),
      basis: "stated",
      rivals: [],
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

/** An authority with what is published about it. */
function behindArea(area: Area | undefined): Behind | undefined {
  if (!area) return undefined;
  const number = (value: number | null, unit: string, when: string | null): Phrase =>
    value === null
      ? ["not published"]
      : [quantity(inUnit(value, unit)), ...(when === null ? [] : [", ", inYear(when)])];
  const {
    name,
    region,
    type,
    children,
    inCare,
    inCareRate,
    spendGbp,
    careSpendGbp,
    lowIncomePercent,
  } = area;
  return {
    words: {
      title: name,
      value: number(inCare, "children in care", area.inCareYear),
      facts: [
        fact("Where", [said(type), ", ", said(region)]),
        fact("Children", number(children, "aged 0 to 17", area.childrenYear)),
        fact("In care", number(inCareRate, "in every 10,000 children", area.inCareYear)),
        fact("Spending", number(spendGbp, "£ on children’s services", area.spendYear)),
        fact("Of it, care", number(careSpendGbp, "£ on children in care", area.spendYear)),
        fact("Low income", number(lowIncomePercent, "per cent of children", area.lowIncomeYear)),
      ],
      note: [area.inCareFlag, area.spendFlag].flatMap((flag, i) =>
        flag === undefined ? [] : [...(i > 0 && area.inCareFlag ? [" "] : []), said(flag)],
      ),
      rivals: [],
    },
    sources: undefined,
    proposals: [],
    rivals: [],
  };
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
