import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";

const { areas: _areas, sources, ...dataset } = readFolder("data/care-review", "data/areas");
const rows = Object.entries(dataset)
  .filter(([entity]) => entity !== "meta")
  .flatMap(([entity, held]) => (held as readonly { id: string }[]).map((row) => ({ entity, row })));

/** The five documents that Reckoner began from, by the word they begin with in their folder. */
const documents = {
  "unison-branch-2022": "000_",
  "interface-2022": "001_",
  "prt-drew-2022": "002_",
  "cypnow-dilemmas-2021": "003_",
  "swt-early-plans-2021": "004_",
} as const;
type Seed = keyof typeof documents;
const seeds = Object.keys(documents) as Seed[];

/** Every row that cites a source, anywhere in it. */
const citing = (source: string) =>
  rows.filter(({ row }) => JSON.stringify(row).includes(JSON.stringify(source)));

/** Everything the five documents say that must be found, with words that one row about it holds. */
const said: Record<Seed, Record<string, readonly RegExp[]>> = {
  "unison-branch-2022": {
    "admin burden": [/paperwork|admin/i, /time|children/i],
    "case management systems": [/case (management )?systems|case management/i],
    "lower caseloads as the first demand": [/lower caseloads|caseloads/i, /survey/i],
    "the survey of June 2022": [/2022-06/, /survey/i],
    "expert child protection": [/expert/i, /child protection/i],
    "after a five-year early career framework": [/five-year|five years/i, /early career/i],
    "the Panel's multi-agency specialist units": [/Panel/, /multi-agency|several agencies|units/i],
    "scrapping the Independent Reviewing Officer": [/reviewing officer/i, /end|scrap|abolish/i],
    "how is unclear": [/not yet clear|unclear/i, /how/i],
    "a system under pressure, and afraid of risk": [/afraid of risk/i, /rules/],
  },
  "interface-2022": {
    "Family Help, about £2bn": [/2000|£2bn/, /Family Help|set the service up/],
    "based in places people trust": [/Family Help/, /schools/],
    "the expert role": [/expert/i, /Family Help/],
    "multi-agency work": [/multi-agency/i],
    "information sharing": [/information shar|share information/i],
    "£253m over five years": [/253/, /five years/],
    "national pay scales": [/pay scales/i],
    "Regional Care Cooperatives": [/Regional Care Cooperative/],
    "foster carers": [/foster carers/i, /thousands/i],
    "protected characteristic": [/protected characteristic/i],
    "80,000 children": [/80000|80,000/],
    "to nearly 100,000": [/100000|100,000/],
    "£10bn": [/10000|£10bn/, /£/],
    "to over £15bn": [/15000|£15bn/, /£/],
    "the government's first answer": [/Education Secretary|Zahawi/, /plans/],
    "the call for a reset": [/reset/i],
    "an end to profiteering": [/profiteering/i, /Regional/],
  },
  "prt-drew-2022": {
    "£2.8bn over five years": [/2800|£2\.8bn/, /five years/],
    "nearly 250 pages": [/250/, /pages/i],
    "over 70 recommendations": [/"over"/, /70/],
    "one in four adults in prison": [/one in four|one adult in four/i, /prison/i],
    naive: [/naive/i],
    "glossed over racism": [/glossed over/i, /racism/i],
    "glossed over poverty": [/glossed over/i, /poverty/i],
    "missed the criminalisation of children in care": [
      /misses|missed|missing/i,
      /offenders|criminal/i,
    ],
    "family networks": [/family networks/i],
    "five missions": [/five missions/i],
    "cooperatives for small custodial homes": [/cooperatives/i, /small/i, /custody/i],
    "phase-out of YOIs and STCs": [
      /young offender institutions/i,
      /training centres/i,
      /phase|phasing|close/i,
    ],
    "within ten years": [/ten years/i],
    "not costed": [/cost/i, /no cost|not costed/i],
    "the fate of the youth justice review": [/Taylor/],
    "everything depends on the government's response": [/response|government/i, /doubt|depends/i],
  },
  "cypnow-dilemmas-2021": {
    "help and protection, together": [/Together, by the same people/, /Professionals/],
    "help and protection, apart": [/Parents/i, /hold/i],
    "councils, or a regional or national service": [/regional or national service/i],
    "a clean break": [/clean break/i],
    "wide differences between places": [/differences|variation/i, /places|councils/i],
    "fewer rules, or safer rules": [/fewer rules/i, /safer/i],
    "A Case for Change": [/Case for Change/],
    "what was rowed back": [/unsafe/i, /rules|duties/i],
    "disruption of council services": [/disrupt/i, /councils/i],
    "wider effects on housing": [/homes for care leavers|housing/i],
    "and on special educational needs": [/special educational|SEND/i],
    "not a position statement": [/no “position statement”/],
  },
  "swt-early-plans-2021": {
    "the big question": [/big question/i, /family/, /where that cannot be/],
    "call for evidence": [/call for evidence/i],
    safety: [/safety/i],
    stability: [/stability/i],
    love: [/love/i],
    "the criticism of the pace": [/rushed/i, /BASW/],
    "at pace": [/at pace/i],
    "Munro: risk can't be eliminated": [/Munro/i, /rule it out|eliminat/i],
    "age range": [/age/i, /childhood/i, /independence/i],
    "racial disparities": [/racial disparities/i],
    "the open letter": [/open letter/i, /Home for Good/],
  },
};

test.each(seeds)("%s is listed as a seed and cited by at least five rows", (seed) => {
  expect(sources.find(({ id }) => id === seed)?.kind).toBe("seed");
  expect(citing(seed).length).toBeGreaterThanOrEqual(5);
});

const lines = seeds.flatMap((seed) =>
  Object.entries(said[seed]).map(([what, words]) => ({ seed, what, words })),
);
test.each(lines)("$seed: $what can be found in a row that cites it", ({ seed, words }) => {
  const found = citing(seed).filter(({ row }) => {
    const text = JSON.stringify(row);
    return words.every((word) => word.test(text));
  });
  expect(found.map(({ entity, row }) => `${entity} ${row.id}`)).not.toEqual([]);
});

// The documents themselves are other people's: they lie beside the project, not in it.
const folder = existsSync("../shared/seeds") ? "../shared/seeds" : undefined;

/** Runs of eight words, in small letters and without signs. */
function runsOf(text: string): readonly string[] {
  const words =
    text
      .toLowerCase()
      .replace(/[’‘']/g, "")
      .match(/[a-z0-9£]+/g) ?? [];
  return words.slice(7).map((_, i) => words.slice(i, i + 8).join(" "));
}

/** Every text of a row, with its place. */
function textsIn(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => textsIn(held, `${path}.${key}`));
}

test.skipIf(folder === undefined)(
  "no text shares a run of eight words with a seed (skipped where the seeds are not beside the project)",
  () => {
    const runs = new Map<string, Seed>();
    const files = readdirSync(folder!);
    for (const seed of seeds) {
      const name = files.find((file) => file.startsWith(documents[seed]));
      expect(name, seed).toBeDefined();
      for (const run of runsOf(readFileSync(`${folder!}/${name!}`, "utf8"))) runs.set(run, seed);
    }
    // Titles, addresses and places of sources are names, not our sentences.
    const remarks = sources.map(({ id, note, $note }) => ({
      entity: "sources",
      row: { id, note, $note },
    }));
    const meta = { entity: "meta", row: { ...dataset.meta, id: "" } };
    const shared = [...rows, ...remarks, meta]
      .flatMap(({ entity, row }) => textsIn(row, `${entity} ${row.id}`))
      .flatMap(([place, text]) =>
        runsOf(text)
          .filter((run) => runs.has(run))
          .map((run) => `${place}: “${run}” is in ${runs.get(run)!}`),
      );
    expect(shared).toEqual([]);
  },
);
