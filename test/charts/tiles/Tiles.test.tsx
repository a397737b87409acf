import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Tiles } from "#/charts/tiles/Tiles.tsx";
import { picture } from "../picture.tsx";

const row = (id: string, lon: number, lat: number, shade: number | null) => ({
  id,
  region: "North",
  lon,
  lat,
  shade,
  flagged: shade === null,
  door: `area:${id}@children` as const,
  sentence: `${id}, North: ${shade ?? "not published"}`,
});

test("Tiles draws a button for each place, the chosen one marked, one that is not published empty", () => {
  render(
    <Tiles
      label="Children in care"
      rows={[row("A", -2, 54, 0), row("B", -1, 54, 4), row("C", -1.5, 53, null)]}
      size={{ width: 320 }}
      chosen="B"
    />,
  );
  expect(screen.getByRole("group", { name: "Children in care" })).toBeVisible();
  const tiles = screen.getAllByRole("button");
  expect(tiles.map((tile) => tile.getAttribute("data-door"))).toEqual([
    "area:A@children",
    "area:B@children",
    "area:C@children",
  ]);
  expect(screen.getByRole("button", { name: /^B/ })).toHaveAttribute("data-state", "chosen");
  const empty = screen.getByRole("button", { name: "C, North: not published" });
  expect(empty.querySelector("rect")).toHaveAttribute("data-shade", "none");
});

test("the picture of three places", async () => {
  const { container } = render(
    <Tiles
      label="Children in care"
      rows={[row("A", -2, 54, 0), row("B", -1, 54, 4), row("C", -1.5, 53, null)]}
      size={{ width: 320 }}
      chosen="B"
    />,
  );
  await expect(
    picture(container, ["charts/kit/text.module.css", "charts/tiles/Tiles.module.css"]),
  ).toMatchFileSnapshot("tiles.svg");
});
