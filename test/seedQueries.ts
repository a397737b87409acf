import type { Dataset } from "#/data/schema.ts";
import type { FindKind } from "#/words/find.ts";

/** The rows of a dataset that a search can lead to and that cite sources. */
export const rowsIn = (
  dataset: Dataset,
): Partial<Record<FindKind, readonly { readonly id: string }[]>> => ({
  proposal: dataset.proposals,
  figure: dataset.figures,
  dilemma: dataset.dilemmas,
  position: dataset.positions,
  event: dataset.events,
});

/** What somebody would type to find what each of the five first documents says. */
const queries: Readonly<Record<string, readonly string[]>> = {
  "unison-branch-2022": [
    "admin burden",
    "case management systems",
    "lower caseloads",
    "survey",
    "how is unclear",
    "expert child protection",
    "early career framework",
    "specialist units",
    "reviewing officer",
    "UNISON",
  ],
  "interface-2022": [
    "Family Help £2bn",
    "expert",
    "multi-agency",
    "£253m",
    "pay scales",
    "Regional Care Cooperatives",
    "foster carers",
    "protected characteristic",
    "80,000 children",
    "nearly 100,000",
    "£10bn",
    "£15bn",
    "first answer",
    "reset",
  ],
  "prt-drew-2022": [
    "£2.8bn",
    "250 pages",
    "over 70",
    "one in four",
    "naive",
    "glossed over",
    "racism",
    "poverty",
    "criminalisation",
    "family networks",
    "five missions",
    "small custodial",
    "phase-out YOIs",
    "STCs",
    "within ten years",
    "not costed",
    "Taylor",
    "Prison Reform Trust",
  ],
  "cypnow-dilemmas-2021": [
    "three dilemmas",
    "help and protection",
    "same people",
    "different people",
    "councils keep it",
    "regional or national service",
    "clean break",
    "fewer rules",
    "safer rules",
    "Case for Change rowed back",
    "disruption",
    "housing",
    "SEND",
    "wider effects",
  ],
  "swt-early-plans-2021": [
    "big question",
    "call for evidence",
    "safety stability love",
    "at pace",
    "rushed",
    "Munro",
    "eliminated",
    "age range",
    "racial disparities",
    "open letter",
    "Home for Good",
  ],
};
/** Each line of each seed, as somebody would type it. */
export const lines = Object.entries(queries).flatMap(([seed, typed]) =>
  typed.map((query) => ({ seed, query })),
);
