import type { Line, LinePoint, LinesData } from "#/charts/lines/series.ts";

const point = (t: number, period: string, value: number, rest: Partial<LinePoint> = {}) => ({
  t,
  period,
  value,
  standing: "sourced" as const,
  ...rest,
});
const line = (id: string, label: string, by: string, ...points: LinePoint[]): Line => ({
  id,
  label,
  by,
  points,
});

/** Ten years of children, two futures from the last outturn before May 2022, a claim for 2025. */
export const children: LinesData = {
  history: line(
    "cla",
    "Children in care",
    "Department for Education",
    ...[70, 72, 75, 78, 80, 81, 82, 84, 83, 82].map((thousands, i) =>
      point(2016.245 + i, `${2016 + i}-03-31`, thousands * 1000, {
        standing: i === 1 ? "recalled" : "sourced",
        edition: i === 9 ? "2025 release" : undefined,
      }),
    ),
  ),
  futures: [
    line(
      "no-reform",
      "no reform",
      "The review",
      point(2032.245, "2032", 100_000, { qualifier: "about" }),
    ),
    line("reform", "reform", "The review", point(2032.245, "2032", 70_000)),
  ],
  claims: [
    line("ccn", "“almost 100,000” by 2025", "Councils, 2022", point(2025.245, "2025", 100_000)),
  ],
  unit: "children",
  format: (value) => String(value).replace(/(?=000$)/, ","),
  published: 2022.39,
  fromZero: false,
};

/** Three financial years of money and one future with a beginning of its own. */
export const money: LinesData = {
  history: line(
    "ro3",
    "Councils’ net spending",
    "Housing ministry",
    point(2022.75, "2022-23", 12_805),
    point(2023.75, "2023-24", 14_454),
    point(2024.75, "2024-25", 15_556),
  ),
  futures: [
    line(
      "spend",
      "no reform",
      "The review",
      point(2022.4, "2022", 10_000),
      point(2032.25, "2032", 15_000, { qualifier: "over" }),
    ),
  ],
  claims: [],
  unit: "",
  format: (value) => `£${value / 1000}bn`,
  published: 2022.39,
  fromZero: true,
  note: "Not like for like: councils count more.",
};
