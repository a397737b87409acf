import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { initialParams } from "#/state/params.ts";
import { createExplore } from "#/views/explore/explore.ts";
import { Doors } from "#/views/explore/Doors.tsx";
import { small, smallDocument } from "../../small.ts";

const starts = [
  { words: "what needs a law", link: "#/explore?lever=legislation" },
  { words: "a year late", link: "#/scenarios?s2=late" },
];
const shown = (onFile = () => undefined, meta: object = { starts }) => {
  const whole = small({ meta: { ...smallDocument().meta, ...meta } });
  render(<Doors view={createExplore()(whole, whole, initialParams)} onFile={onFile} />);
};

test("Doors lead to each place, and to the dataset's own links beside the place they lead to", () => {
  shown();
  const links = screen.getAllByRole("link");
  expect(links.map((link) => `${link.textContent} ${link.getAttribute("href") ?? ""}`)).toEqual([
    "Explore #/explore",
    "what needs a law #/explore?lever=legislation",
    "Try out #/scenarios",
    "a year late #/scenarios?s2=late",
    "Show a room #/present",
  ]);
  expect(screen.getByRole("region", { name: "Where to begin" })).toHaveTextContent(
    /^What was asked for/,
  );
});

test("Doors open the window for a file of one's own", async () => {
  const onFile = vi.fn();
  shown(onFile);
  await userEvent.click(screen.getByRole("button", { name: "Open your own review" }));
  expect(onFile).toHaveBeenCalledOnce();
});

test("Doors of a dataset without links of its own are the places alone", () => {
  shown(undefined, {});
  expect(screen.getAllByRole("link")).toHaveLength(3);
});
