import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { createState, StateContext } from "#/state/store.ts";
import { DatasetContext } from "#/state/dataset.ts";
import { Bundle } from "#/views/parts/Bundle.tsx";
import { ChartMenu } from "#/views/parts/ChartMenu.tsx";
import { TableActs } from "#/views/parts/TableActs.tsx";
import { filesIn } from "../../office.ts";
import { small } from "../../small.ts";

const first = small();
const table = (cell: string) => () => ({
  caption: "Cost",
  columns: [{ key: "name", label: "Line", kind: "text" as const }],
  rows: [[cell]],
});
const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
const bundled = (
  <Bundle
    title="Playgrounds"
    link="https://example.org/#/explore"
    citation="Cite me."
    meta={first.meta}
  />
);
const chart = (
  <ChartMenu
    name="cost-by-year"
    title="Training is half of the ask"
    subtitle="£m a year"
    source="Source: the report."
    text="Published: £5m."
    table={table("=Training")}
    svg={() => drawing}
    link={() => "https://example.org/#/explore"}
    tableOpen={false}
    onTable={() => undefined}
  />
);

test("Bundle has nothing to offer where no chart or table is in view", () => {
  render(bundled);
  expect(screen.queryByRole("button")).toBeNull();
});

test("Bundle saves what is in view from the top down, with a README, a citation and the link", async () => {
  URL.revokeObjectURL = () => undefined;
  const saved = vi.fn<(blob: Blob) => string>(() => "blob:x");
  URL.createObjectURL = saved;
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  const page = (
    <StateContext value={createState("#/explore")}>
      <DatasetContext
        value={{ first, whole: first, error: null, retry: () => undefined, fileName: null }}
      >
        {chart}
        <TableActs name="gaps" title={["What is missing"]} table={table("Benches")} />
      </DatasetContext>
    </StateContext>
  );
  const { rerender } = render(page);
  rerender(
    <>
      {page}
      {bundled}
    </>,
  );
  expect(screen.getByText(/^One archive/)).toHaveTextContent(
    "the rows of 2 charts and tables (CSV), 1 picture (SVG and PNG)",
  );
  await userEvent.click(screen.getByRole("button", { name: "Save this view (ZIP)" }));
  expect(await screen.findByText("Saved as Playgrounds.zip")).toBeVisible();
  const files = await filesIn(saved.mock.calls[0]![0]);
  // Nothing here draws on a canvas, so there is no PNG, and the README says so.
  expect(Object.keys(files)).toEqual([
    "README.txt",
    "CITATION.txt",
    "citation.bib",
    "link.txt",
    "data/01-cost-by-year.csv",
    "pictures/01-cost-by-year.svg",
    "data/02-gaps.csv",
  ]);
  expect(files["data/01-cost-by-year.csv"]).toContain("Line\n'=Training");
  expect(files["pictures/01-cost-by-year.svg"]).toContain("Training is half of the ask");
  expect(files["README.txt"]).toContain("could not make all its pictures");
  expect(files["README.txt"]).toContain("What is missing\n  data/02-gaps.csv");
  expect(files["CITATION.txt"]).toMatch(/^Cite me\.\n\nReckoner\. \(2026\)/);
  expect(files["link.txt"]).toBe("https://example.org/#/explore\n");
});
