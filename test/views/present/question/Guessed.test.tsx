import { render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { Guessed } from "#/views/present/question/Guessed.tsx";
import { onWall } from "#/views/present/question/useQuestions.tsx";
import {
  choose,
  chooseGuesses,
  line,
  lineGuesses,
  number,
  numberGuesses,
  rank,
  rankGuesses,
} from "../../../charts/guess/questions.ts";

const shown = () => screen.getByRole("region", { name: "What the room guessed" });
const rows = () =>
  within(shown())
    .getAllByRole("listitem")
    .map((row) => [...row.children].map(({ textContent }) => textContent).join(" | "));

test("guesses of a number are a strip with the truth through it", () => {
  render(<Guessed asked={number} guesses={numberGuesses} />);
  expect(shown()).toHaveTextContent("The room: 11 guesses");
  expect(screen.getByRole("img", { name: /^8 proposals\. 11 guesses/ })).toBeVisible();
});

test("votes are counted for each option, and what is right is marked", () => {
  const { container } = render(<Guessed asked={choose} guesses={chooseGuesses} />);
  expect(rows()).toEqual([
    "4 | Spend £2 billion on Family Help over five years",
    "1 | A national framework for children’s social care",
    "1 | One Family Help service",
  ]);
  expect(container.querySelector("[data-right]")).toHaveTextContent("A national framework");
});

test("orders are one order, with the number of each where it is known", () => {
  render(<Guessed asked={rank} guesses={rankGuesses} />);
  expect(rows()).toEqual([
    "1 | Workforce | £253m",
    "2 | Family Help | £2bn",
    "3 | Transforming care | £82m",
    "4 | Family networks",
  ]);
});

test("onWall puts guesses beside the chart of the scene, and in its place only for a line or a show of hands", () => {
  const parts = (asked: Parameters<typeof onWall>[0]) => Object.keys(onWall(asked, "#/", false));
  const onGuesses = () => undefined;
  expect(parts({ asked: number, guesses: numberGuesses, onGuesses })).toEqual(["asked", "guessed"]);
  expect(parts({ asked: rank, guesses: rankGuesses, onGuesses })).toEqual(["asked", "guessed"]);
  expect(parts({ asked: choose, guesses: [], onGuesses })).toEqual(["asked"]);
  expect(parts({ asked: line, guesses: lineGuesses, onGuesses })).toEqual(["asked", "told"]);
  const hands = { ...choose, right: null };
  expect(parts({ asked: hands, guesses: chooseGuesses, onGuesses })).toEqual(["asked", "told"]);
});
