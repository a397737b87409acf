import type { Area, AreaColumn, Dataset, Source } from "#/data/schema.ts";
import type { Basis, Standing } from "#/data/vocabulary.ts";
import { areaRate, type AreaMeasure } from "#/model/areaRates.ts";
import { isFinancialYear } from "#/model/time.ts";
import { measured } from "./areas.ts";
import { sourcesPhrase } from "./cite.ts";
import { basisSentence, checked, priceBase, type DoorWords } from "./door.ts";
import { inUnit } from "./numbers.ts";
import { inYear, joined, quantity, said, sentences, type Door, type Phrase } from "./phrase.ts";

/** What opens of an authority: a column of the table, or what we divide from two of them. */
type Measure = AreaColumn["id"] | "spendPerChild";
type Told = {
  readonly words: DoorWords;
  readonly basis?: Basis | undefined;
  readonly where?: string | undefined;
  /** Undefined where the dataset doesn't say what its columns rest on. */
  readonly sources: readonly Source[] | undefined;
};
type Held = { readonly columns: readonly AreaColumn[]; readonly sources: readonly Source[] };

/** The door of one number of an authority. */
export const areaDoor = (area: string, measure: Measure): Door => `area:${area}@${measure}`;

/** The measure behind a shade of the map or a column of its table. */
export const doorMeasure: Readonly<Record<AreaMeasure, Measure>> = {
  care: "inCareRate",
  spend: "spendPerChild",
  income: "lowIncomePercent",
};

const yearOf = {
  children: "childrenYear",
  inCare: "inCareYear",
  inCareRate: "inCareYear",
  spendGbp: "spendYear",
  careSpendGbp: "spendYear",
  lowIncomePercent: "lowIncomeYear",
} as const;
const flagOf = (area: Area, id: AreaColumn["id"]): string | undefined => {
  if (id === "inCare" || id === "inCareRate") return area.inCareFlag;
  return id === "spendGbp" || id === "careSpendGbp" ? area.spendFlag : undefined;
};
const fact = (label: string, text: Phrase) => ({ label, text });
const notes = (...texts: readonly (string | undefined)[]): Phrase =>
  sentences(...texts.map((text): Phrase => (text === undefined ? [] : [said(text)])));
const isColumn = (measure: string): measure is AreaColumn["id"] => measure in yearOf;

/** An authority, or one of its numbers when that is named; undefined for a number there is none of. */
export function areaTold(area: Area, measure: string | undefined, held: Held): Told | undefined {
  if (measure === undefined) return wholeTold(area, held);
  if (measure === "spendPerChild") return perChildTold(area, held);
  return isColumn(measure) ? columnTold(area, measure, held) : undefined;
}

/** Whose numbers a measure of authorities is made of, and by whom where we divided; "share": every column. */
export function areaSources(
  { areaColumns, sources }: Pick<Dataset, "areaColumns" | "sources">,
  measure: Measure | "share",
): Phrase {
  const used = areaColumns.filter(
    ({ id }) => measure === "share" || id === measure || isDivided(id, measure),
  );
  return sentences(
    sourcesPhrase(citedBy(used, sources) ?? []),
    measure === "spendPerChild" && used.length > 0 ? ["Spending ÷ children is our division."] : [],
  );
}

const isDivided = (id: AreaColumn["id"], measure: Measure | "share"): boolean =>
  measure === "spendPerChild" && (id === "spendGbp" || id === "children");

const citedBy = (columns: readonly AreaColumn[], sources: readonly Source[]) =>
  columns.length === 0
    ? undefined
    : sources.filter(({ id }) => columns.some(({ cites }) => cites.includes(id)));

const whose = (area: Area) =>
  fact("Authority", [
    quantity(area.name, `area:${area.id}`),
    ", ",
    said(area.type),
    ", ",
    said(area.region),
  ]);
const valueOf = (area: Area, { id, unit }: Pick<AreaColumn, "id" | "unit">): Phrase => {
  const value = area[id];
  return value === null ? ["not published"] : [quantity(inUnit(value, unit))];
};
const pricesOf = (column: AreaColumn, area: Area): Phrase => {
  const year = area[yearOf[column.id]];
  if (column.prices !== "cash") return priceBase(column.prices ?? null);
  return [
    ...(year !== null && isFinancialYear(year) ? [...priceBase(year), ": "] : []),
    "cash of the time",
  ];
};

/** One number as it is published. */
function columnTold(area: Area, id: AreaColumn["id"], { columns, sources }: Held): Told {
  const column = columns.find((one) => one.id === id);
  const when = area[yearOf[id]];
  return {
    words: {
      title: `${area.name}: ${column?.label ?? plain[id].label}`,
      value: valueOf(area, { id, unit: column?.unit ?? plain[id].unit }),
      facts: [
        whose(area),
        ...(column === undefined ? [] : [fact("Said by", [said(column.by)])]),
        ...(when === null ? [] : [fact("As of", [inYear(when)])]),
        ...(column === undefined || column.prices === undefined
          ? []
          : [fact("Prices", pricesOf(column, area))]),
        ...(column === undefined
          ? []
          : [fact("Basis", basisSentence(column.basis, column.standing))]),
      ],
      note: notes(flagOf(area, id), column?.note),
      rivals: [],
    },
    basis: column?.basis,
    where: column?.where,
    sources: citedBy(column === undefined ? [] : [column], sources),
  };
}

/** Spending for each child: our division of two published numbers. */
function perChildTold(area: Area, { columns, sources }: Held): Told {
  const used = columns.filter(({ id }) => isDivided(id, "spendPerChild"));
  const spend = used.find(({ id }) => id === "spendGbp");
  const value = areaRate(area, "spend");
  const shown = measured(value, "spend");
  const at = (id: "spendGbp" | "children"): Phrase => {
    const own = area[id];
    const unit = id === "spendGbp" ? "£" : "";
    return own === null ? ["not published"] : [quantity(inUnit(own, unit), areaDoor(area.id, id))];
  };
  const year = (id: "spendGbp" | "children"): Phrase => {
    const when = area[yearOf[id]];
    return when === null ? [] : [", ", inYear(when)];
  };
  return {
    words: {
      title: `${area.name}: ${spend?.label ?? plain.spendGbp.label}, for each child`,
      value: value === null ? ["not published"] : [quantity(shown), " for each child"],
      facts: [
        whose(area),
        fact("Worked out", [
          ...at("spendGbp"),
          ...year("spendGbp"),
          " ÷ ",
          ...at("children"),
          " children",
          ...year("children"),
          ...(value === null ? [] : [" = ", quantity(shown)]),
        ]),
        ...(spend?.prices === undefined ? [] : [fact("Prices", pricesOf(spend, area))]),
        fact("Basis", basisSentence("derived", leastOf(used))),
      ],
      note: notes(area.spendFlag, spend?.note),
      rivals: [],
    },
    basis: "derived",
    where: undefined,
    sources: citedBy(used, sources),
  };
}

const leastOf = (columns: readonly AreaColumn[]): Standing =>
  (["recalled", "part sourced"] as const).find((one) =>
    columns.some(({ standing }) => standing === one),
  ) ?? "sourced";

/** What columns are called where a dataset doesn't say. */
const plain: Readonly<Record<AreaColumn["id"], Pick<AreaColumn, "label" | "unit">>> = {
  children: { label: "Children aged 0 to 17", unit: "children" },
  inCare: { label: "Children in care", unit: "children" },
  inCareRate: { label: "Children in care, rate", unit: "in every 10,000 children" },
  spendGbp: { label: "Spending on children’s services", unit: "£" },
  careSpendGbp: { label: "Spending on children in care", unit: "£" },
  lowIncomePercent: { label: "Children in low-income families", unit: "per cent" },
};

/** An authority with what is published about it, each number a door of its own. */
function wholeTold(area: Area, { columns, sources }: Held): Told {
  const number = (id: AreaColumn["id"], unit: string): Phrase => {
    const [value, when] = [area[id], area[yearOf[id]]];
    return value === null
      ? ["not published"]
      : [
          quantity(inUnit(value, unit), areaDoor(area.id, id)),
          ...(when === null ? [] : [", ", inYear(when)]),
        ];
  };
  const [first, ...rest] = columns;
  const isOne = first !== undefined && rest.every(({ basis }) => basis === first.basis);
  const publishers = [...new Set(columns.map(({ by }) => by))];
  return {
    words: {
      title: area.name,
      value: number("inCare", "children in care"),
      facts: [
        fact("Where", [said(area.type), ", ", said(area.region)]),
        fact("Children", number("children", "aged 0 to 17")),
        fact("In care", number("inCareRate", "in every 10,000 children")),
        fact("Spending", number("spendGbp", "£ on children’s services")),
        fact("Of it, care", number("careSpendGbp", "£ on children in care")),
        fact("Low income", number("lowIncomePercent", "per cent of children")),
        ...(first === undefined
          ? []
          : [
              fact(
                "Said by",
                joined(
                  publishers.map((name): Phrase => [said(name)]),
                  "; ",
                ),
              ),
              isOne
                ? fact("Basis", basisSentence(first.basis, leastOf(columns)))
                : fact("Checked", [checked[leastOf(columns)]]),
            ]),
      ],
      note: notes(area.inCareFlag, area.spendFlag),
      rivals: [],
    },
    basis: isOne ? first.basis : undefined,
    where: undefined,
    sources: citedBy(columns, sources),
  };
}
