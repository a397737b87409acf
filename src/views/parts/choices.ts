import type { First } from "#/data/split.ts";
import { financialYear, formatDate } from "#/model/time.ts";
import { filters, type FilterKey } from "#/state/filters.ts";
import {
  initialParams,
  paramKeys,
  params,
  readAddress,
  type ParamKey,
  type Params,
  type Place,
} from "#/state/params.ts";
import type { Scenario } from "#/state/scenario.ts";
import { labelOf } from "./filterOptions.ts";

type Choice = { readonly label: string; readonly text: string };

const labels: Readonly<Record<Exclude<ParamKey, FilterKey>, string>> = {
  panel: "Panel at full width",
  focus: "Open proposal",
  asof: "Looking back to",
  by: "Cost grouped by",
  sort: "Table sorted by",
  cols: "Columns of the table",
  prices: "Prices of",
  split: "Split of the years",
  year1: "First year drawn at",
  context: "What is filtered out",
  links: "Kinds of link",
  layout: "Links as",
  depth: "Steps of links",
  path: "Way from and to",
  cross: "Open cell of the links",
  fold: "Lines opened or closed",
  group: "Schedule grouped by",
  zoom: "Time shown",
  waits: "What waits for what, drawn",
  telling: "What the schedule tells",
  s1: "Scenario A",
  s2: "Scenario B",
  s3: "Scenario C",
  s4: "Scenario D",
  on: "Explore seen under",
  base: "Baseline",
  drives: "What drives the total of",
  steps: "Order of steps",
  done: "Month asked about",
  cap: "Most to spend in a year, £m",
  weights: "What matters most",
  rest: "What a package leaves out",
  part: "Section of Evidence",
  item: "Open in Evidence",
  find: "Words looked for in Evidence",
  tint: "Map coloured by",
  rank: "Areas sorted by",
  section: "Section of Debate",
  dilemma: "Dilemma by itself",
  lens: "Aim looked through",
  stance: "Only those who",
  cell: "Who, on which theme",
  gap: "Said to be missing",
  chapter: "Chapter of the story",
  story: "Story",
  scene: "Scene",
  role: "Window of the talk",
  told: "A story in this link",
};
const panelNames: Readonly<Record<string, string>> = {
  cost: "cost by year",
  by: "cost by group",
  when: "when",
  connections: "connections",
  became: "what became of it",
  futures: "children in care",
  money: "spending",
  table: "the table",
};

export const placeNames: Readonly<Record<Place, string>> = {
  explore: "Explore",
  scenarios: "Scenarios",
  debate: "Debate",
  evidence: "Evidence",
  present: "Present",
};

/** What a choice is called. */
export const choiceLabel = (key: ParamKey): string =>
  key in filters ? filters[key as FilterKey].label : labels[key as keyof typeof labels];

/** A choice in words; undefined for one that is as at first. */
export function choiceText<K extends ParamKey>(
  key: K,
  value: Params[K],
  first: First | undefined,
): string | undefined {
  const codec = params[key] as { format: (value: unknown) => string };
  const written = codec.format(value);
  return written === codec.format(initialParams[key])
    ? undefined
    : textOf(key, value, written, first) || "none";
}

/** The choices a link carries, in words, in the order of the address. */
export function choicesIn(link: string, first: First | undefined): readonly Choice[] {
  const { params: values, madeOver, note } = readAddress(new URL(link, "https://localhost/").hash);
  const choices = paramKeys.flatMap((key): Choice[] => {
    const text = choiceText(key, values[key], first);
    return text === undefined ? [] : [{ label: choiceLabel(key), text }];
  });
  if (madeOver)
    choices.push({ label: "Made over", text: `${madeOver.id}, version ${madeOver.version}` });
  if (note !== undefined) choices.push({ label: "Your note", text: note });
  return choices;
}

function textOf(key: ParamKey, value: unknown, written: string, first: First | undefined): string {
  if (/^s[1-4]$/.test(key)) return scenarioText(value as Scenario);
  if (key === "focus") {
    const title = first?.proposals.find(({ id }) => id === value)?.title;
    return title === undefined ? written : `${written} ${title}`;
  }
  if (key === "year1") return financialYear(Number(written));
  if (key === "years") return written.split("-").map(Number).map(financialYear).join(" to ");
  if (key === "split") return value === "off" ? "left out" : "drawn";
  if (key === "panel") return panelNames[written] ?? written;
  if (key === "asof") return formatDate(written);
  if (key === "context") return value === "hide" ? "hidden" : "shown in grey";
  if (key === "sort")
    return `${written.replace(/^-/, "")}${written.startsWith("-") ? ", last first" : ""}`;
  if (key === "told") return `packed, ${written.length} characters`;
  if (!Array.isArray(value) || typeof value[0] !== "string") return written;
  return (value as readonly string[])
    .map((one) => (first && key in filters ? labelOf(first, key as FilterKey, one) : one))
    .join(", ");
}

const many = (n: number, one: string, several = `${one}s`): readonly string[] =>
  n === 0 ? [] : [`${n} ${n === 1 ? one : several}`];

/** A scenario as a link holds it, in words: what it is called, and how much of each kind it says. */
function scenarioText({
  name,
  preset,
  decisions,
  assumptions,
  yours = [],
  ledger = [],
}: Scenario): string {
  const called =
    name !== "" ? `“${name}”` : preset === "" ? "one of your own" : preset.replaceAll("-", " ");
  const parts = [
    ...many(decisions.length, "decision"),
    ...many(Object.keys(assumptions).length, "assumption"),
    ...many(yours.length, "line or input of yours", "lines or inputs of yours"),
    ...many(ledger.length, "reason you wrote", "reasons you wrote"),
  ];
  return [called, ...parts].join(", ");
}

/** What of a link is the reader's own and goes wherever the link goes; empty when nothing is. */
export function revealedIn(link: string): readonly string[] {
  const { params: values, note } = readAddress(new URL(link, "https://localhost/").hash);
  const columns = [values.s1, values.s2, values.s3, values.s4].flatMap((one) => one ?? []);
  return [
    ...(columns.some(({ name }) => name !== "") ? ["names you gave scenarios"] : []),
    ...(columns.some(({ yours = [] }) => yours.length > 0) ? ["numbers of your own"] : []),
    ...(columns.some(({ ledger = [] }) => ledger.length > 0) ? ["reasons you wrote"] : []),
    ...(columns.some(({ assumptions }) => "area" in assumptions) ? ["the area you chose"] : []),
    ...(values.told !== "" ? ["a story somebody wrote"] : []),
    ...(values.q !== "" || values.find !== "" ? ["words you searched for"] : []),
    ...(note === undefined ? [] : ["the note you wrote"]),
    ...(link.startsWith("file:") ? ["the folder this file lies in on your machine"] : []),
  ];
}
