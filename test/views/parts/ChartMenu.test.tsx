import { render as renderBare, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentProps, ReactNode } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { DatasetContext } from "#/state/dataset.ts";
import { ChartMenu } from "#/views/parts/ChartMenu.tsx";

import { small } from "../../small.ts";

type Props = ComponentProps<typeof ChartMenu>;
const whole = small();
const dataset = { first: whole, whole, error: null, retry: () => undefined, fileName: null };
const render = (menu: ReactNode) =>
  renderBare(<DatasetContext value={dataset}>{menu}</DatasetContext>);
const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
const props: Props = {
  name: "cost-by-year",
  title: "Training is half of the ask",
  subtitle: "£m a year",
  source: "Source: the report.",
  text: "Published: £5m.",
  table: () => ({
    caption: "Cost",
    columns: [{ key: "name", label: "Line", kind: "text" }],
    rows: [["Training"]],
  }),
  svg: () => drawing,
  link: () => "https://example.org/#/explore?panel=cost",
  tableOpen: false,
  onTable: () => undefined,
  full: false,
  onFull: () => undefined,
};
/** The menu, open, and what was saved from it as name and content. */
async function opened(more: Partial<Props> = {}) {
  const saved: { name: string; content: Promise<string> }[] = [];
  const blobs: Blob[] = [];
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return "blob:x";
  });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push({ name: this.download, content: blobs.at(-1)!.text() });
  });
  const user = userEvent.setup();
  render(
    <>
      <ChartMenu {...props} {...more} />
      <button>elsewhere</button>
    </>,
  );
  const button = screen.getByRole("button", { name: /^menu: use this chart, Training/ });
  await user.click(button);
  await screen.findByRole("button", { name: "Copy link" });
  const choose = (name: string) => user.click(screen.getByRole("button", { name }));
  return { user, button, choose, saved };
}
URL.createObjectURL = () => "";
URL.revokeObjectURL = () => undefined;
afterEach(() => {
  vi.unstubAllGlobals();
});

test("ChartMenu is one button until it is opened", async () => {
  render(<ChartMenu {...props} />);
  expect(screen.getAllByRole("button")).toHaveLength(1);
  expect(screen.getByRole("button")).toHaveAttribute("aria-expanded", "false");
});

test("ChartMenu closes on Escape and gives the focus back", async () => {
  const { user, button } = await opened();
  await user.tab();
  expect(screen.getByRole("button", { name: "Data table" })).toHaveFocus();
  await user.keyboard("{Escape}");
  expect(button).toHaveFocus();
  expect(button).toHaveAttribute("aria-expanded", "false");
});

test("ChartMenu closes when the reader clicks or tabs elsewhere", async () => {
  const { user, button } = await opened();
  await user.click(screen.getByText("elsewhere"));
  expect(button).toHaveAttribute("aria-expanded", "false");
  await user.click(button);
  for (let i = 0; i < 9; i++) await user.tab();
  expect(screen.getByText("elsewhere")).toHaveFocus();
  expect(button).toHaveAttribute("aria-expanded", "false");
});

test("ChartMenu turns the data table on and off, and the full width", async () => {
  const onTable = vi.fn();
  const onFull = vi.fn();
  const { user, button, choose } = await opened({ onTable, onFull });
  await choose("Data table");
  await user.click(button);
  await choose("Full width");
  expect([onTable.mock.calls.length, onFull.mock.calls.length]).toEqual([1, 1]);
});

test("ChartMenu names the way back when the table is open and the chart is full", async () => {
  await opened({ tableOpen: true, full: true });
  expect(screen.getByRole("button", { name: "Hide data table" })).toBeVisible();
  expect(screen.getByRole("button", { name: "Back to all panels" })).toBeVisible();
});

test("ChartMenu saves the rows as CSV and the drawing as SVG, and says under what name", async () => {
  const { choose, saved } = await opened();
  await choose("Save as CSV");
  expect(await screen.findByText("Saved as cost-by-year.csv")).toBeVisible();
  expect(await saved[0]?.content).toContain("Line\nTraining");
  await choose("Save as SVG");
  expect(await screen.findByText("Saved as Training-is-half-of-the-ask.svg")).toBeVisible();
  const svg = await saved[1]?.content;
  for (const part of [
    "Training is half of the ask",
    "£m a year",
    "Source: the report.",
    `Data: ${whole.meta.title}, dataset ${whole.meta.version}.`,
    "panel=cost",
  ])
    expect(svg).toContain(part);
});

test("ChartMenu saves the rows as a workbook, with what the chart says beside them", async () => {
  const { choose, saved } = await opened();
  await choose("Save as XLSX");
  expect(await screen.findByText("Saved as cost-by-year.xlsx")).toBeVisible();
  expect((await saved[0]?.content)?.slice(0, 2)).toBe("PK");
});

test("ChartMenu writes the key of textures in a picture, and leaves out a link to this machine", async () => {
  const { choose, saved } = await opened({
    pictureKey: "Hatched: ours.",
    link: () => "http://localhost:4173/#/explore?panel=cost",
  });
  await choose("Save as SVG");
  expect(await screen.findByText(/^Saved as/)).toBeVisible();
  const svg = await saved[0]?.content;
  expect(svg).toContain("Hatched: ours.");
  expect(svg).not.toContain("localhost");
});

test.each([
  ["is a list in place of a chart", () => null],
  ["has lost its drawings", () => []],
  ["is a table", undefined],
])("ChartMenu offers no picture of what %s, and still its rows", async (_, svg) => {
  const { svg: __, ...table } = props;
  render(<ChartMenu {...table} {...(svg && { svg })} />);
  await userEvent.click(screen.getByRole("button", { name: /^menu/ }));
  expect(await screen.findByRole("button", { name: "Save as XLSX" })).toBeVisible();
  for (const name of ["Save as SVG", "Save as PNG", "Copy picture"])
    expect(screen.queryByRole("button", { name })).toBeNull();
});

test("ChartMenu says so when the drawing is gone by the time it is wanted", async () => {
  let drawn: SVGSVGElement | null = drawing;
  const { choose, saved } = await opened({ svg: () => drawn });
  drawn = null;
  await choose("Save as SVG");
  expect(await screen.findByText(/This browser could not make it/)).toBeVisible();
  expect(saved).toEqual([]);
});

test("ChartMenu copies the words and the link, and says so politely", async () => {
  const { user, choose } = await opened();
  await choose("Copy as text");
  const status = screen.getByRole("status");
  expect(await within(status).findByText("Copied")).toBeVisible();
  expect(await navigator.clipboard.readText()).toBe(
    `Training is half of the ask\n£m a year\nPublished: £5m.\nSource: the report.\nData: ${whole.meta.title}, dataset ${whole.meta.version}.\nhttps://example.org/#/explore?panel=cost`,
  );
  await choose("Copy link");
  expect(await within(status).findByText("Copied")).toBeVisible();
  expect(await navigator.clipboard.readText()).toBe(props.link());
  await user.keyboard("{Escape}");
});
