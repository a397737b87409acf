import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { layoutRivals } from "#/charts/rivals/layout.ts";
import { RivalMark, RivalsScale } from "#/charts/rivals/Rivals.tsx";

const layout = layoutRivals(
  [
    { id: "a", value: 2600, low: null, high: null, basis: "stated" },
    { id: "b", value: 2000, low: null, high: null, basis: "stated", qualifier: "over" },
    { id: "c", value: 2523, low: 2400, high: 2700, basis: "derived" },
  ],
  420,
  (value) => `£${value}m`,
);

test("RivalsScale writes its ticks once, and RivalMark the shape of what is claimed", () => {
  const { container } = render(
    <>
      <RivalsScale layout={layout} />
      {layout.rows.map((row) => (
        <RivalMark key={row.id} layout={layout} rival={row} chosen={row.id === "b"} />
      ))}
    </>,
  );
  expect(container.querySelectorAll("[data-axis]")).toHaveLength(layout.ticks.length);
  const shapes = [...container.querySelectorAll("[data-shape]")];
  expect(shapes.map((dot) => dot.getAttribute("data-shape"))).toEqual(["solid", "open", "ring"]);
  expect(container.querySelectorAll("svg[data-state='chosen']")).toHaveLength(1);
});
