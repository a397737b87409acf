import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { layoutRivals } from "#/charts/rivals/layout.ts";
import { RivalMark, RivalsScale } from "#/charts/rivals/Rivals.tsx";
import { RivalsPicture } from "#/charts/rivals/RivalsPicture.tsx";
import { picture } from "../picture.tsx";

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

test("the picture of three claims, with their values and who says so", async () => {
  const claim = (id: string, value: number, qualifier?: "over") => ({
    ...{ id, value, low: null, high: null, basis: "stated" as const },
    ...(qualifier && { qualifier }),
    ...{
      shown: `${qualifier ?? ""} £${value}m`.trim(),
      says: `Body ${id}, 23 May 2022; five years`,
    },
  });
  const { container } = render(
    <RivalsPicture
      label="The ask"
      rows={[claim("a", 2600), claim("b", 2000, "over"), claim("c", 2800)]}
      format={(value) => `£${value}m`}
    />,
  );
  expect(container.querySelectorAll("[data-shape]")).toHaveLength(3);
  await expect(
    picture(container, ["charts/kit/text.module.css", "charts/rivals/Rivals.module.css"]),
  ).toMatchFileSnapshot("rivals.svg");
});
