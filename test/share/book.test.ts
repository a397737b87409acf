import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import type { Assumptions } from "#/model/assumptions.ts";
import { settled } from "#/model/outcome.ts";
import { pvBaseOf } from "#/model/flows.ts";
import { ground, type Choices } from "#/model/plan.ts";
import { scenarioBook } from "#/share/book/book.ts";
import { factsOf, type BookSource } from "#/share/book/facts.ts";
import { assumed, fromPreset } from "#/state/columns.ts";
import { filesIn, hasOffice, inOffice } from "../office.ts";

const dataset = readFolder("data/care-review", "data/areas");
const built = ground(dataset);

/** What a workbook is made from, for choices. */
function sourceOf(choices: Choices): BookSource {
  const pvBase = pvBaseOf([choices.assumptions]);
  return {
    name: "=A scenario",
    link: "https://example.org/#/scenarios",
    dataset: {
      ...dataset,
      title: dataset.meta.title,
      version: dataset.meta.version,
      fingerprint: dataset.meta.fingerprint ?? "",
      attribution: dataset.meta.attribution,
    },
    ground: built,
    choices,
    settled: settled(built, dataset, choices, { pvBase, areas: dataset.areas }),
    range: undefined,
  };
}
/** A shipped scenario with some assumptions changed. */
function preset(id: string, changes: Partial<Assumptions> = {}): Choices {
  const scenario = fromPreset(
    dataset.scenarios.find((row) => row.id === id)!,
    built.initial,
  );
  return {
    decisions: scenario.decisions,
    assumptions: { ...assumed(scenario, built.initial), ...changes },
  };
}
const [first] = dataset.scenarios.map(({ id }) => id);
const own = {
  id: "own-1",
  label: "Our own",
  proposal: null,
  kind: "saving",
  quantity: 3,
  unitGbp: 400_000,
  unitLowGbp: null,
  unitHighGbp: null,
  firstYear: "2027-28",
  lastYear: "2030-31",
  prices: "2023-24",
  group: "own",
  scalingKey: "none",
} as const;

const cases: readonly (readonly [string, Choices])[] = [
  ...dataset.scenarios.map(({ id }) => [id, preset(id)] as const),
  [
    "estimates, in cash, a Bill late",
    preset(first!, { estimates: "all", prices: "cash", billLate: 17, horizon: "2026-27" }),
  ],
  [
    "optimism, a price base and one rate",
    preset(first!, {
      estimates: "all",
      optimismInvestment: 0.24,
      optimismRunning: 0.1,
      askPrices: "2021-22",
      prices: "2034-35",
      discountRate: 0.05,
      pvBase: "2019-20",
    }),
  ],
  [
    "an area, part funded, with a saving of one’s own",
    {
      ...preset(first!, {
        area: dataset.areas[0]!.id,
        areaKey: "children in care",
        estimates: "all",
      }),
      decisions: [{ scope: "theme", of: dataset.themes[0]!.id, fundedPercent: 40 }],
      own: [own],
    },
  ],
];

/** What stands beside formulas, by sheet and address. */
async function kept(
  file: Blob,
): Promise<readonly (readonly [sheet: number, row: number, column: number, value: string])[]> {
  const files = await filesIn(file);
  return Object.entries(files).flatMap(([name, text]) => {
    const sheet = Number(/sheet(\d+)\.xml$/.exec(name)?.[1] ?? 0);
    return [...text.matchAll(/<c r="([A-Z]+)(\d+)"[^>]*><f>[^<]*<\/f><v>([^<]*)<\/v>/g)].map(
      ([, letters = "", row, value]) =>
        [
          sheet,
          Number(row) - 1,
          [...Array(letters.length).keys()].reduce(
            (n, i) => 26 * n + letters.charCodeAt(i) - 64,
            0,
          ) - 1,
          value ?? "",
        ] as const,
    );
  });
}
/** A number as Calc writes it: shares come as per cents. */
const read = (text: string) =>
  text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);
const near = (a: number, b: number) =>
  Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));

test.runIf(hasOffice).each(cases)(
  "LibreOffice works the workbook out to the site’s numbers, cell by cell: %s",
  async (_, choices) => {
    const source = sourceOf(choices);
    const file = scenarioBook(source);
    const sheets = await inOffice(file);
    const names = [
      "Read me",
      "Totals",
      "Inputs",
      "Decisions",
      "Lines",
      "When",
      "Shares",
      "Money",
      "Years",
    ];
    expect(Object.keys(sheets).sort()).toEqual([...names].sort());
    const values = await kept(file);
    const wrong = values.flatMap(([sheet, row, column, value]) => {
      const said = sheets[names[sheet - 1]!]?.[row]?.[column] ?? "";
      return said === value || (said !== "" && near(read(said), Number(value)))
        ? []
        : [{ sheet: names[sheet - 1], row, column, value, said }];
    });
    expect(wrong).toEqual([]);
    const { spending } = source.settled.flows;
    const total = sheets["Totals"]?.find(([label]) => label === "Total")?.[1];
    expect(near(Number(total), spending.totalM)).toBe(true);
    expect(values.length).toBeGreaterThan(100);
  },
  120_000,
);

test("the workbook’s lines are the lines that are summed, each with its amount before decisions", () => {
  const source = sourceOf(cases.at(-1)![1]);
  const { lines, unknown } = factsOf(source);
  expect(lines.length + unknown).toBe(source.settled.lines.length);
  for (const { bare, line, areaShare, paid, uplift } of lines)
    expect(bare.central * areaShare * paid * uplift).toBeCloseTo(line.central ?? NaN, 9);
});

test.runIf(hasOffice)(
  "a workbook whose inputs are changed in a spreadsheet comes to what the site says under them",
  async () => {
    const id = "with-editors-estimates";
    const before = preset(id, { prices: "2024-25" });
    const later = {
      prices: "cash",
      horizon: "2027-28",
      pvBase: "2025-26",
      discountRate: 0.05,
      optimismRunning: 0.2,
      askPrices: "2021-22",
    } as const;
    const cells: Readonly<Record<string, string | number>> = {
      B4: later.prices,
      B5: later.askPrices,
      B6: later.horizon,
      B7: later.pvBase,
      B8: later.discountRate,
      B10: later.optimismRunning,
    };
    const written = (address: string, value: string | number) =>
      typeof value === "number"
        ? `<c r="${address}"><v>${value}</v></c>`
        : `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const sheets = await inOffice(scenarioBook(sourceOf(before)), (text, name) =>
      name.endsWith("sheet3.xml")
        ? Object.entries(cells).reduce(
            (sheet, [address, value]) =>
              sheet.replace(new RegExp(`<c r="${address}"[^>]*>.*?</c>`), written(address, value)),
            text,
          )
        : text,
    );
    const { spending } = sourceOf(preset(id, later)).settled.flows;
    const rows = sheets["Totals"] ?? [];
    const said = (label: string) => Number(rows.find(([name]) => name === label)?.[1]);
    expect(said("Total")).toBeCloseTo(spending.totalM, 6);
    expect(said("Present value")).toBeCloseTo(spending.presentM, 6);
    expect(said("After the last year shown")).toBeCloseTo(spending.afterM, 6);
    expect(said("2027-28")).toBeCloseTo(spending.byYearM[5] ?? NaN, 6);
    expect(sourceOf(before).settled.flows.spending.totalM).not.toBeCloseTo(spending.totalM, 1);
  },
);
