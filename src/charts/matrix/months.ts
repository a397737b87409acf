/** The dates a slider can stand at: the end of each month from the first to the last day. */
export type Months = {
  readonly last: number;
  readonly stepOf: (date: string) => number;
  readonly dateAt: (step: number) => string;
  /** The beginnings of calendar years, as a share of the slider's length; the first at its start. */
  readonly years: readonly { readonly year: number; readonly share: number }[];
};

const monthOf = (date: string): number =>
  Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || "1") - 1;

const lastDay = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

const two = (value: number): string => String(value).padStart(2, "0");

/** The months between two days ("2022-05-23"); the last step is the last day itself. */
export function monthsBetween(first: string, last: string): Months {
  const from = monthOf(first);
  const steps = Math.max(0, monthOf(last) - from);
  const firstYear = Math.floor(from / 12);
  const years = Array.from({ length: Math.floor((from + steps) / 12) - firstYear + 1 }, (_, i) => {
    const year = firstYear + i;
    return { year, share: steps === 0 ? 0 : Math.max(0, (year * 12 - from) / steps) };
  });
  // A year that began before the first month is named only where its name does not touch the next.
  const named = years.filter((_, i) => i > 0 || (years[1]?.share ?? 1) > 0.11);
  return {
    last: steps,
    stepOf: (date) => Math.min(steps, Math.max(0, monthOf(date) - from)),
    dateAt: (step) => {
      if (step >= steps) return last;
      const month = from + step;
      const [year, of] = [Math.floor(month / 12), (month % 12) + 1];
      return `${year}-${two(of)}-${two(lastDay(year, of))}`;
    },
    years: named,
  };
}
