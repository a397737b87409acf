import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { Folded } from "#/views/parts/Folded.tsx";

test("Folded holds all its words, and says whether the rest is in sight", async () => {
  render(<Folded>Source: the report. And much more.</Folded>);
  expect(screen.getByText("Source: the report. And much more.")).toBeInTheDocument();
  const button = screen.getByRole("button", { name: "more" });
  expect(button).toHaveAttribute("aria-expanded", "false");
  await userEvent.click(button);
  expect(screen.getByRole("button", { name: "less" })).toHaveAttribute("aria-expanded", "true");
});
