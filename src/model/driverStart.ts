import type { Row } from "#/data/schema.ts";

type Driver = Pick<Row<"drivers">, "value" | "unit">;
/** What a driver can be in a reader's own line: how many a year, or £ for one a year. */
export type DriverStart = {
  readonly role: "quantity" | "unit cost";
  /** The driver's value times `times`. */
  readonly value: number;
  /** What brings it to £ a year: 52 weeks, a million; 1 where nothing does. */
  readonly times: number;
};

const weeksInYear = 52;
const nightsInYear = 365;
const shares = /^per cent|^percentage|^ratio$|per £1$|years of age/;

/** How a driver can start a line; undefined for a share, or where it has no one value. */
export function driverStart({ value, unit }: Driver): DriverStart | undefined {
  if (value === null || value <= 0 || shares.test(unit)) return undefined;
  if (!unit.startsWith("£")) return { role: "quantity", value, times: 1 };
  const times =
    (unit.startsWith("£ million") ? 1e6 : 1) *
    (/\ba week\b/.test(unit) ? weeksInYear : /\ba night\b/.test(unit) ? nightsInYear : 1);
  return { role: "unit cost", value: value * times, times };
}
