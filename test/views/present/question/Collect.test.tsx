import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { codeOf } from "#/model/codes.ts";
import type { Guess } from "#/model/guesses.ts";
import { Collect } from "#/views/present/question/Collect.tsx";
import { choose, number } from "../../../charts/guess/questions.ts";

function Collecting({ kept }: { kept?: (guesses: readonly Guess[]) => void }) {
  const [guesses, setGuesses] = useState<readonly Guess[]>([]);
  return (
    <Collect
      asked={number}
      others={[number, choose]}
      guesses={guesses}
      onGuesses={(next) => {
        setGuesses(next);
        kept?.(next);
      }}
    />
  );
}
const field = () => screen.getByRole("textbox", { name: "Code from a phone or the sheet" });
const listed = () => screen.queryAllByRole("listitem").map((row) => row.firstChild?.textContent);
const code = codeOf({ kind: "number", value: 12 }, number);

test("a code is taken, said back, and the field is ready for the next", async () => {
  const user = userEvent.setup();
  render(<Collecting />);
  await user.type(field(), `${code.toLowerCase()}{Enter}`);
  expect(field()).toHaveAccessibleDescription("Taken: 12 proposals");
  expect(field()).toHaveValue("");
  expect(field()).toHaveFocus();
  expect(listed()).toEqual(["Table 1 12 proposals"]);
});

test("a mistyped code stays in the field with the reason, and can be mended", async () => {
  const user = userEvent.setup();
  render(<Collecting />);
  const wrong = code.slice(0, -1) + (code.endsWith("2") ? "3" : "2");
  await user.type(field(), `${wrong}{Enter}`);
  expect(field()).toHaveValue(wrong);
  expect(field()).toBeInvalid();
  expect(field()).toHaveAccessibleDescription(/A symbol is wrong, or two are swapped/);
  expect(listed()).toEqual([]);
  await user.type(field(), `{Backspace}${code.slice(-1)}`);
  expect(field()).toBeValid();
  await user.keyboard("{Enter}");
  expect(listed()).toEqual(["Table 1 12 proposals"]);
});

test("a code for another question of the story is refused, naming that question", async () => {
  const user = userEvent.setup();
  render(<Collecting />);
  await user.type(field(), `${codeOf({ kind: "choose", option: 1 }, choose)}{Enter}`);
  expect(field()).toHaveAccessibleDescription(
    "This reads as a code for another question: “Which do most wait for?”",
  );
});

test("guesses carry the name that was given, or the next free table", async () => {
  const user = userEvent.setup();
  render(<Collecting />);
  await user.type(screen.getByRole("textbox", { name: "Whose" }), "The back row");
  await user.type(field(), `${code}{Enter}${code}{Enter}`);
  expect(listed()).toEqual(["The back row 12 proposals", "Table 1 12 proposals"]);
  expect(screen.getAllByRole("status").at(-1)).toHaveTextContent(/^2 guesses, from 12 proposals/);
});

test("a guess that is called out is set with the question's own control", async () => {
  const user = userEvent.setup();
  render(<Collecting />);
  const out = screen.getByRole("group");
  expect(within(out).getByRole("slider")).toHaveValue("55");
  await user.click(within(out).getByRole("button", { name: "Add 55 proposals" }));
  expect(listed()).toEqual(["Table 1 55 proposals"]);
});

test("one guess is removed by name; all are cleared by pressing twice", async () => {
  const user = userEvent.setup();
  render(<Collecting />);
  await user.type(field(), `${code}{Enter}${code}{Enter}${code}{Enter}`);
  await user.click(
    screen.getByRole("button", { name: "Remove the guess of Table 2: 12 proposals" }),
  );
  expect(listed()).toEqual(["Table 1 12 proposals", "Table 3 12 proposals"]);
  await user.click(screen.getByRole("button", { name: "Clear all" }));
  expect(listed()).toHaveLength(2);
  await user.click(screen.getByRole("button", { name: "Press again to clear them all" }));
  expect(listed()).toEqual([]);
});
