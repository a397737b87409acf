import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Frame } from "#/charts/kit/Frame.tsx";

test("a frame is a figure named by its sentence and described in plain words", () => {
  render(
    <Frame
      id="cost"
      title="Family Help is three quarters of the ask"
      subtitle="£m a year"
      description="Four years have published amounts."
      menu={<button>Menu</button>}
      keys="key"
      foot="source"
    >
      <p>the chart</p>
    </Frame>,
  );
  const figure = screen.getByRole("figure", { name: "Family Help is three quarters of the ask" });
  expect(figure).toHaveAccessibleDescription("Four years have published amounts.");
  expect(figure).toHaveAttribute("id", "cost");
  expect(figure).toHaveAttribute("tabindex", "-1");
  expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("three quarters");
  for (const part of ["£m a year", "Menu", "key", "source", "the chart"])
    expect(screen.getByText(part)).toBeVisible();
});

test("a frame without key, menu or foot leaves no empty boxes", () => {
  const { container } = render(
    <Frame id="cost" title="A sentence" description="Words." level={3}>
      <p>the chart</p>
    </Frame>,
  );
  expect(screen.getByRole("heading", { level: 3 })).toHaveTextContent("A sentence");
  expect(container.querySelector("figcaption")).toBeNull();
  expect([...container.querySelectorAll("div, p")].filter((e) => e.textContent === "")).toEqual([]);
});
