import type { Dataset, Row } from "#/data/schema.ts";
import { driverStart, type DriverStart } from "#/model/driverStart.ts";
import type { FinancialYear } from "#/model/time.ts";
import type { OwnDraft } from "./yours.ts";

/** A driver that can start a line, and how. */
export type Starter = { readonly driver: Row<"drivers">; readonly start: DriverStart };

/**
 * The drivers that can be this part of a line: those about a proposal first, then as the dataset has them. Those
 * that are only checks are left out, but for one in use.
 */
export function starters(
  drivers: readonly Row<"drivers">[],
  role: DriverStart["role"],
  proposal: string | null,
  inUse: string | null = null,
): readonly Starter[] {
  const fit = drivers.flatMap((driver): Starter[] => {
    const start = driver.use === "check" && driver.id !== inUse ? undefined : driverStart(driver);
    return start?.role === role ? [{ driver, start }] : [];
  });
  const isAbout = ({ driver }: Starter) => proposal !== null && driver.proposals.includes(proposal);
  return [...fit.filter(isAbout), ...fit.filter((one) => !isAbout(one))];
}

/**
 * A first line for a proposal: its quantity and unit cost from the first drivers about it, else one at £0.
 * `area`: the area chosen, which the line then is of; else it is shared out as the proposal's estimate is.
 */
export function startedLine(
  { drivers, estimates, proposals }: Pick<Dataset, "drivers" | "estimates" | "proposals">,
  proposal: string | null,
  { firstYear, area }: { readonly firstYear: FinancialYear; readonly area: string },
): OwnDraft {
  const first = (role: DriverStart["role"]) => {
    const [found] = starters(drivers, role, proposal);
    return proposal !== null && found?.driver.proposals.includes(proposal) ? found : undefined;
  };
  const [quantity, unit] = [first("quantity"), first("unit cost")];
  const row = estimates.find((one) => one.proposal === proposal);
  return {
    label: proposals.find(({ id }) => id === proposal)?.title ?? "",
    proposal,
    kind: "running",
    quantity: unit && quantity ? quantity.start.value : 1,
    unitGbp: unit?.start.value ?? 0,
    unitLowGbp: null,
    unitHighGbp: null,
    firstYear,
    lastYear: firstYear,
    prices: unit?.driver.prices ?? null,
    scalingKey: area === "" ? (row?.scalingKey ?? "children 0-17") : "none",
    quantityFrom: (unit && quantity?.driver.id) ?? null,
    unitFrom: unit?.driver.id ?? null,
  };
}
