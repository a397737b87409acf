import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { Asked } from "#/model/asked.ts";
import { readCode } from "#/model/codes.ts";
import { Answer } from "#/views/present/question/Answer.tsx";
import { Ending } from "#/views/present/question/Ending.tsx";
import { Sheet } from "#/views/present/question/Sheet.tsx";
import { choose, line, number, numberGuesses, rank } from "../../../charts/guess/questions.ts";

/** The code that a phone shows, read as the speaker's window would. */
const read = (asked: Asked) =>
  readCode(screen.getByRole("status").querySelector("p")?.textContent ?? "", asked);

test("a phone shows no code before there is an answer, then one that says the answer", async () => {
  const user = userEvent.setup();
  render(<Answer asked={choose} story="Four years on" />);
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Which do most wait for?");
  expect(screen.getByRole("status")).toHaveTextContent("It appears here when you have answered.");
  await user.click(screen.getByRole("radio", { name: /national framework/ }));
  expect(read(choose)).toEqual({ said: { kind: "choose", option: 1 } });
});

test("a phone never tells the truth", () => {
  const { container } = render(<Answer asked={line} story="" />);
  expect(container).not.toHaveTextContent("81,770");
  expect(container.innerHTML).not.toContain("81770");
});

test("a slider, a line and an order each become a code", async () => {
  const user = userEvent.setup();
  const { unmount } = render(<Answer asked={number} story="" />);
  fireEvent.change(screen.getByRole("slider"), { target: { value: "9" } });
  expect(read(number)).toEqual({ said: { kind: "number", value: 9 } });
  unmount();
  const drawn = render(<Answer asked={line} story="" />);
  screen.getByRole("slider", { name: "31 March 2025" }).focus();
  await user.keyboard("{ArrowUp}{ArrowUp}");
  expect(read(line)).toEqual({ said: { kind: "line", end: 83_000 } });
  drawn.unmount();
  render(<Answer asked={rank} story="" />);
  await user.click(screen.getByRole("button", { name: "Move up: Family Help" }));
  const status = screen.getAllByRole("status").find((one) => one.querySelector("p"))!;
  expect(readCode(status.querySelector("p")!.textContent, rank)).toEqual({
    said: { kind: "rank", order: [1, 0, 2, 3] },
  });
});

test("the end page has every question with the truth and who guessed what", async () => {
  const user = userEvent.setup();
  let cleared = 0;
  render(
    <Ending
      story="Four years on"
      asOf="2026-11-22"
      ended={[
        { scene: "a", asked: number, guesses: numberGuesses },
        { scene: "b", asked: choose, guesses: [] },
      ]}
      onClear={() => {
        cleared += 1;
      }}
    />,
  );
  expect(screen.getAllByRole("heading", { level: 2 }).map((one) => one.textContent)).toEqual([
    "How many have been delivered?",
    "Which do most wait for?",
  ]);
  expect(screen.getByText("Table 5").parentElement).toHaveTextContent("Table 5 60 proposals");
  await user.click(screen.getByRole("button", { name: "Clear every guess of this story" }));
  expect(cleared).toBe(1);
});

test("an end page without guesses says where those of a talk are", () => {
  const ended = [{ scene: "b", asked: choose, guesses: [] }];
  render(
    <Ending story="Four years on" asOf="2026-11-22" ended={ended} onClear={() => undefined} />,
  );
  expect(screen.getByText(/^Nobody’s guesses are kept here/)).toHaveTextContent(
    "stay in the tab that ran it: open this page there",
  );
});

test("the printed sheet has a code for every answer, and the answers at its back alone", () => {
  const { container } = render(
    <Sheet story="Four years on" questions={[number, choose, rank]} asOf="2026-11-22" />,
  );
  const [front, back] = [
    container.querySelectorAll("section section, main > section:not(:last-child)"),
    container.querySelector("main > section:last-child")!,
  ];
  const codes = [...front].flatMap((one) => [...one.querySelectorAll("b")]);
  // 111 numbers in steps of 2, and three options; an order is written, not looked up.
  expect(codes).toHaveLength(56 + 3);
  expect(readCode(codes[1]!.textContent, number)).toEqual({ said: { kind: "number", value: 2 } });
  expect(back).toHaveTextContent("8 proposals.");
  for (const one of front) expect(one).not.toHaveTextContent("£2bn");
  expect(back).toHaveTextContent("£2bn");
});
