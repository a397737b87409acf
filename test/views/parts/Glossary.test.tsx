import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { Glossary } from "#/views/parts/Glossary.tsx";

const terms = [
  { id: "yoi", term: "YOI", means: "A young offender institution." },
  { id: "iro", term: "IRO", means: "An independent reviewing officer." },
  { id: "rcc", term: "RCC", means: "A regional care co-operative." },
];
const shown = () => screen.queryAllByRole("term").map((term) => term.textContent);
const nothing = () => undefined;

test("Glossary lists its terms by the alphabet, each with an anchor", () => {
  render(<Glossary terms={terms} onClose={nothing} />);
  expect(shown()).toEqual(["IRO", "RCC", "YOI"]);
  expect(document.getElementById("term-iro")).toHaveTextContent(
    "An independent reviewing officer.",
  );
  expect(screen.getByRole("status")).toHaveTextContent("3 terms");
});

test("Glossary keeps the terms that have every word, in the term or its meaning", async () => {
  const user = userEvent.setup();
  render(<Glossary terms={terms} onClose={nothing} />);
  await user.type(screen.getByRole("searchbox"), "officer review");
  expect(shown()).toEqual(["IRO"]);
  expect(screen.getByRole("status")).toHaveTextContent("1 term of 3");
  await user.type(screen.getByRole("searchbox"), " zebra");
  expect(shown()).toEqual([]);
  expect(screen.getByRole("status")).toHaveTextContent("No term has these words.");
});

test("Glossary marks the term it was opened at", () => {
  render(<Glossary terms={terms} term="rcc" onClose={nothing} />);
  expect(document.getElementById("term-rcc")).toHaveAttribute("data-state", "chosen");
  expect(document.getElementById("term-iro")).toHaveAttribute("data-state", "plain");
});

test("Glossary says that it is being fetched, and closes", async () => {
  const onClose = vi.fn();
  const user = userEvent.setup();
  render(<Glossary terms={undefined} onClose={onClose} />);
  expect(screen.getByRole("status")).toHaveTextContent("Fetching the glossary …");
  await user.click(screen.getByRole("button", { name: "Close" }));
  expect(onClose).toHaveBeenCalledOnce();
});
