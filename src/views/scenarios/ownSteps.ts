import type { InputChanges } from "#/model/illustrated.ts";
import { choicesOf, formatChanges, formatOwnLine, readYours } from "#/state/yours.ts";
import type { Taken } from "./steps.ts";
import type { Column, Workbench } from "./workbench.ts";

/** After every assumption of the table. */
const after = 1000;

/** The reader's own lines and inputs in which a column differs from the baseline, one step each. */
export function ownSteps({ ground, base }: Workbench, column: Column): readonly Taken[] {
  const [was, is] = [readYours(base.scenario), readYours(column.scenario)];
  const written = new Set(was.lines.map(formatOwnLine));
  const kept = new Set(is.lines.map(formatOwnLine));
  const ownOf = (of: Column) => choicesOf(of.scenario, ground).own;
  const [before, now] = [ownOf(base), ownOf(column)];
  const isFree = ({ id }: { readonly id: string }) => id.startsWith("free-");
  const gone = was.lines.flatMap((line, i) => {
    const own = before[i];
    return kept.has(formatOwnLine(line)) || own === undefined
      ? []
      : [
          step(`gone-${own.id}`, own.label, "your line, taken out", i, (all) => ({
            ...all,
            own: all.own.filter(({ id }) => id !== own.id),
          })),
        ];
  });
  const added = is.lines.flatMap((line, i) => {
    const own = now[i];
    return written.has(formatOwnLine(line)) || own === undefined
      ? []
      : [
          step(`new-${own.id}`, own.label, "your line", 100 + i, (all) => ({
            ...all,
            own: [...all.own, { ...own, id: `new-${own.id}` }],
          })),
        ];
  });
  const declared = now.filter(isFree);
  const free =
    JSON.stringify(declared) === JSON.stringify(before.filter(isFree))
      ? []
      : [
          step("free", "Declared free of cost", "by you", 300, (all) => ({
            ...all,
            own: [...all.own.filter((line) => !isFree(line)), ...declared],
          })),
        ];
  const proposals = [...new Set([...Object.keys(was.changes), ...Object.keys(is.changes)])].sort();
  const inputs = proposals.flatMap((proposal, i) => {
    const [old, own] = [changesOf(was.changes, proposal), changesOf(is.changes, proposal)];
    if (formatChanges(proposal, old) === formatChanges(proposal, own)) return [];
    const row = ground.estimates.rows.find((one) => one.proposal === proposal);
    return [
      step(`inputs-${proposal}`, row?.label ?? proposal, "your inputs", 200 + i, (all) => ({
        ...all,
        changes: withChanges(all.changes, proposal, own),
      })),
    ];
  });
  return [...gone, ...added, ...inputs, ...free];
}

const changesOf = (
  changes: Readonly<Record<string, InputChanges>>,
  proposal: string,
): InputChanges => (Object.hasOwn(changes, proposal) ? (changes[proposal] ?? {}) : {});

function withChanges(
  changes: Readonly<Record<string, InputChanges>>,
  proposal: string,
  own: InputChanges,
): Readonly<Record<string, InputChanges>> {
  const { [proposal]: _, ...others } = changes;
  return Object.keys(own).length === 0 ? others : { ...others, [proposal]: own };
}

const step = (
  id: string,
  label: string,
  sub: string,
  place: number,
  mine: NonNullable<Taken["mine"]>,
): Taken => ({
  id,
  kind: "assumption",
  place: after + place,
  label,
  sub,
  rows: [],
  assumptions: {},
  mine,
});
