import { fillOf } from "../kit/palette.ts";
import { changeSum } from "./sentences.ts";

/** One change on the way from a baseline to a scenario. */
export type StepRow = {
  readonly id: string;
  readonly label: string;
  readonly sub?: string | undefined;
  readonly kind: "decision" | "assumption";
  /** £ million; null when its size is not known: it keeps its place. */
  readonly changeM: number | null;
  /** Whether it is the reader's own: dotted. */
  readonly yours?: boolean | undefined;
};
/** The texture of a step: a decision is arithmetic, the rest is supposed by the editors or by the reader. */
export const fillOfStep = ({ kind, yours }: StepRow): string =>
  fillOf(yours === true ? "yours" : kind === "decision" ? "derived" : "assumption", null);

/** A step as it is drawn; one that stands for several names them. */
export type DrawnStep = StepRow & { readonly of: readonly string[] };

/** With more steps than this the smallest of each kind are drawn together. */
export const mostSteps = 8;

const kinds = ["decision", "assumption"] as const;

/**
 * At most `most` steps: the smallest are gathered, at the end of their kind, with their exact sum. Steps of unknown
 * size are never counted as small: they are gathered with each other, and only when there are several.
 */
export function gathered(steps: readonly StepRow[], most = mostSteps): readonly DrawnStep[] {
  if (steps.length <= most) return steps.map((step) => ({ ...step, of: [] }));
  const unknown = kinds.map((kind) => steps.filter((s) => s.kind === kind && s.changeM === null));
  const away = new Set(unknown.filter((group) => group.length > 1).flat());
  const places = unknown.reduce((sum, group) => sum + Math.min(1, group.length), 0);
  const sized = steps.filter((step) => step.changeM !== null);
  const kindsSized = kinds.filter((kind) => sized.some((step) => step.kind === kind)).length;
  const fits = sized.length + places <= most;
  const kept = fits ? sized.length : Math.max(0, most - places - kindsSized);
  const bySize = [...sized].sort((a, b) => Math.abs(b.changeM ?? 0) - Math.abs(a.changeM ?? 0));
  const small = bySize.slice(kept);
  for (const kind of kinds) {
    const ofKind = small.filter((step) => step.kind === kind);
    if (ofKind.length > 1) for (const step of ofKind) away.add(step);
  }
  const groups = (kind: StepRow["kind"]) => {
    const ofKind = steps.filter((step) => step.kind === kind && away.has(step));
    return [
      together(
        ofKind.filter((step) => step.changeM !== null),
        "smaller",
      ),
      together(
        ofKind.filter((step) => step.changeM === null),
        "unknown",
      ),
    ].flat();
  };
  return steps.flatMap((step, i): readonly DrawnStep[] => {
    const last = steps.findLastIndex((other) => other.kind === step.kind) === i;
    return [...(away.has(step) ? [] : [{ ...step, of: [] }]), ...(last ? groups(step.kind) : [])];
  });
}

function together(steps: readonly StepRow[], what: "smaller" | "unknown"): readonly DrawnStep[] {
  const [first] = steps;
  if (first === undefined) return [];
  return [
    {
      id: `${what}-${first.kind}`,
      label: what === "smaller" ? `${steps.length} smaller steps` : `${steps.length} other steps`,
      kind: first.kind,
      yours: steps.every(({ yours }) => yours === true),
      changeM: what === "smaller" ? changeSum(steps.map((step) => step.changeM ?? 0)) : null,
      of: steps.map(({ label, sub }) => (sub === undefined ? label : `${label} (${sub})`)),
    },
  ];
}
