import { columnsForm } from "./columnsForm.ts";
import { gathered, type StepRow } from "./gather.ts";
import { listForm } from "./listForm.ts";
import { changeSum } from "./sentences.ts";
import type { PlacedWaterfall, Running, Size, WaterfallRows } from "./placed.ts";

/** Under this width, or when steps would be narrower than `narrowest`, the steps are a list. */
const columnsFrom = 480;
const narrowest = 80;

/**
 * The way from a baseline to a scenario, placed: two totals and between them each step from where the total
 * stood to where it then stands; as a list where it is narrow. Linear in steps once they are sorted by size.
 */
export function layout(rows: WaterfallRows, size: Size): PlacedWaterfall {
  const steps = running(rows.start.amountM, rows.steps);
  const each = size.width / (steps.length + 2);
  return size.width < columnsFrom || each < narrowest
    ? listForm(rows, steps, size.width)
    : columnsForm(rows, steps, size);
}

/** The drawn steps with where the total stands before and after each. */
function running(startM: number, rows: readonly StepRow[]): readonly Running[] {
  let fromM = startM;
  return gathered(rows).map((step) => {
    const toM = changeSum([fromM, step.changeM ?? 0]);
    const placed = { step, fromM, toM };
    fromM = toM;
    return placed;
  });
}
