import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Say } from "#/views/parts/Say.tsx";
import { money, type Phrase } from "#/words/phrase.ts";

const phrase: Phrase = ["It asked for ", money(20, "cost:a"), ". So there; ", money(3, "cost:b")];

test("Say keeps a stop on the line of the number before it, and says every word once", () => {
  const { container } = render(<Say phrase={phrase} />);
  expect(container).toHaveTextContent("It asked for £20m. So there; £3m");
  const [first, second] = screen.getAllByRole("button");
  expect(first?.parentElement).toHaveTextContent(/^£20m\.$/);
  expect(second?.parentElement).toBe(container);
});
