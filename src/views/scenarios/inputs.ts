import type { Dataset, Row } from "#/data/schema.ts";
import type { Assumptions } from "#/model/assumptions.ts";
import type { DecisionRow } from "#/model/decisions.ts";
import { asJudged, effectsOf } from "#/model/effects.ts";
import { formatPercent } from "#/model/money.ts";
import { formatDate } from "#/model/time.ts";
import { assumptionTable } from "#/state/assumptions.ts";
import { noteKey } from "#/state/ledger.ts";
import type { Scenario } from "#/state/scenario.ts";
import type { Workbench } from "./workbench.ts";

/** One thing that a scenario says otherwise than at first. */
export type Input = { readonly of: string; readonly label: string; readonly value: string };

/** What of a dataset names its proposals and themes. */
type Named = {
  readonly meta: Pick<Dataset["meta"], "geography">;
  readonly proposals: readonly Pick<Row<"proposals">, "id" | "title">[];
  readonly themes: readonly Pick<Row<"themes">, "id" | "short">[];
};

const letters = { all: "a", proposal: "p", theme: "t", lever: "l", decision: "d" } as const;

/** Everything a scenario changes: decisions in their order, then assumptions, then the reader's own. */
export function inputsOf(
  scenario: Scenario,
  { dataset, areas }: { readonly dataset: Named } & Pick<Workbench, "areas">,
): readonly Input[] {
  const merged = new Map<string, Input>();
  for (const row of scenario.decisions) {
    const of = noteKey([letters[row.scope], ...(row.of === undefined ? [] : [row.of])].join("."));
    const held = merged.get(of);
    const value = [...(held ? [held.value] : []), decisionWords(row)].join(", then ");
    merged.set(of, { of, label: aboutWhat(row, dataset), value });
  }
  const supposed = Object.entries(scenario.assumptions).map(([key, value]): Input => {
    const name = key as keyof Assumptions;
    return {
      of: key,
      label: assumptionTable[name].label,
      value: assumptionSaid(name, value, { dataset, areas }),
    };
  });
  return [...merged.values(), ...supposed, ...ownInputs(scenario, dataset)];
}

function aboutWhat({ scope, of = "" }: DecisionRow, dataset: Named): string {
  switch (scope) {
    case "all":
      return "Everything";
    case "proposal":
      return dataset.proposals.find(({ id }) => id === of)?.title ?? of;
    case "theme":
      return `All of ${dataset.themes.find(({ id }) => id === of)?.short ?? of}`;
    case "lever":
      return `What needs ${of}`;
    case "decision":
      return `What government answered “${of}”`;
  }
}

const decisionWords = (row: DecisionRow): string =>
  [
    ...(row.in === undefined ? [] : [row.in ? "in" : "out"]),
    ...(row.laterMonths === undefined ? [] : [`${row.laterMonths} months later`]),
    ...(row.fundedPercent === undefined ? [] : [`${row.fundedPercent}% paid`]),
  ].join(", ");

/** The same, an area by its name. */
export const assumptionSaid = (
  name: keyof Assumptions,
  value: unknown,
  {
    dataset,
    areas,
  }: { readonly dataset: Pick<Named, "meta" | "proposals"> } & Pick<Workbench, "areas">,
): string => {
  if (name === "effects") return effectsSaid(String(value), dataset);
  if (name !== "area") return assumptionWords(name, value);
  if (value === "") return dataset.meta.geography;
  return areas?.find(({ id }) => id === value)?.name ?? String(value);
};

/** Who carries how much of the effect: "Family Help teams 67%, Kinship allowance 33%". */
function effectsSaid(text: string, { proposals }: Pick<Named, "proposals">): string {
  if (text === asJudged) return "as the dataset’s editors judge";
  const carried = effectsOf(text, []);
  const all = carried.reduce((sum, { weight }) => sum + weight, 0);
  const title = (id: string) => proposals.find((row) => row.id === id)?.title ?? id;
  return carried.length === 0
    ? "nothing"
    : carried
        .map(({ proposal, weight }) => `${title(proposal)} ${formatPercent(weight / all)}`)
        .join(", ");
}

/** A value of an assumption as readers know it: "30 %", "12 months", "yes". */
export function assumptionWords(name: keyof Assumptions, value: unknown): string {
  const { control } = assumptionTable[name];
  if (control.kind === "number") {
    const scale = "scale" in control ? control.scale : 1;
    return `${String(Number((Number(value) * scale).toFixed(4)))} ${control.unit}`;
  }
  if (control.kind === "month") return formatDate(String(value));
  if (control.kind === "switch") return value === true ? "yes" : "no";
  if (control.kind === "choice") {
    const options = control.options as readonly (readonly [string, string])[];
    return options.find(([option]) => option === String(value))?.[1] ?? String(value);
  }
  return String(value);
}

/** The reader's own lines, inputs and declarations, by the texts a link holds of them. */
function ownInputs(scenario: Scenario, dataset: Named): readonly Input[] {
  const { yours = [] } = scenario as Scenario & { readonly yours?: readonly string[] };
  const title = (id: string) => dataset.proposals.find((row) => row.id === id)?.title ?? id;
  return yours.map((part): Input => {
    const [head = "", ...rest] = part.slice(2).split("*");
    const of = noteKey(`${part.slice(0, 1)}.${head}`);
    if (part.startsWith("o:"))
      return { of, label: plain(head) || "Your line without a name", value: "a line of yours" };
    if (part.startsWith("e:"))
      return { of, label: `Estimate: ${title(head)}`, value: `${rest.length} inputs of yours` };
    return { of, label: [head, ...rest].map(title).join(", "), value: "said to cost nothing" };
  });
}

function plain(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("_", " "));
  } catch {
    return text;
  }
}
