import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { hitOf, layoutPoles, type Beam } from "#/charts/poles/layout.ts";
import { Poles } from "#/charts/poles/Poles.tsx";
import { picture } from "../picture.tsx";

const proposal = (id: string, title: string, themeIndex: number) => ({
  ...{ id, title, themeIndex, mark: "square" as const, standing: "sourced" as const },
  ...{ state: "plain" as const, decision: "accepted" as const, sentence: `${id} leans.` },
});
const voice = (who: string) => ({ who, sentence: `${who} says so.` });
const beam: Beam = {
  id: "rules",
  title: "Fewer rules, or safer rules?",
  sentence: "Fewer rules, or safer rules? Open it.",
  sides: [
    {
      label: "Fewer",
      voices: [voice("A union"), voice("The chair")],
      proposals: [proposal("P-1", "Cut forms", 0)],
    },
    {
      label: "Safer",
      voices: [voice("The chair")],
      proposals: [proposal("P-2", "Set aims", 3), proposal("P-3", "Guides", 5)],
    },
  ],
};

test("layoutPoles(beams, width) hangs each answer's marks on its own side of the middle", () => {
  const [placed] = layoutPoles([beam], 700).beams;
  expect(placed!.voices.map(({ x }) => x)).toEqual([334, 334, 366]);
  expect(placed!.proposals.map(({ proposal: { id }, x }) => [id, x])).toEqual([
    ["P-1", 334],
    ["P-2", 366],
    ["P-3", 366],
  ]);
  expect(placed!.proposals[0]!.words.anchor).toBe("end");
  expect(placed!.proposals[1]!.words.anchor).toBe("start");
});

test("one who speaks for both answers comes first at both, joined by a line", () => {
  const [placed] = layoutPoles([beam], 700).beams;
  const both = placed!.voices.filter(({ voice: { who } }) => who === "The chair");
  expect(both.map(({ y }) => y)).toEqual([both[0]!.y, both[0]!.y]);
  expect(placed!.voices[0]!.voice.who).toBe("The chair");
  expect(placed!.ties).toEqual([`M334 ${both[0]!.y}H366`]);
});

test.each([320, 420, 700, 1300])(
  "at %i px no words leave the picture, and beams do not overlap",
  (width) => {
    const layout = layoutPoles([beam, { ...beam, id: "again" }], width);
    for (const { voices, proposals } of layout.beams)
      for (const item of [...voices, ...proposals]) {
        const box = hitOf(item);
        expect(box.x).toBeGreaterThanOrEqual(-4);
        expect(box.x + box.width).toBeLessThanOrEqual(width + 4);
      }
    const [first, second] = layout.beams;
    const low = Math.max(...first!.proposals.map(({ words }) => words.y));
    expect(second!.title.y).toBeGreaterThan(low + 20);
  },
);

test("under 520 px an answer stands below the other, marks at the left", () => {
  const layout = layoutPoles([beam], 360);
  expect(layout.isPhone).toBe(true);
  const [placed] = layout.beams;
  expect(placed!.poles[1]!.y).toBeGreaterThan(placed!.proposals[0]!.y);
  expect(new Set(placed!.proposals.map(({ x }) => x))).toEqual(new Set([8]));
});

const draw = () => {
  const did = { onBeam: vi.fn(), onChoose: vi.fn() };
  const { container } = render(
    <Poles label="Questions" beams={[beam]} size={{ width: 700 }} {...did} />,
  );
  return { ...did, container };
};

test("a question opens by itself, a proposal is chosen, a voice has a door; arrows walk them all", async () => {
  const user = userEvent.setup();
  const { onBeam, onChoose } = draw();
  screen.getByRole("group", { name: "Questions" }).focus();
  await user.keyboard("{ArrowDown}{Enter}");
  expect(onBeam).toHaveBeenCalledExactlyOnceWith("rules");
  await user.keyboard("{End}{Enter}");
  expect(onChoose).toHaveBeenCalledExactlyOnceWith("P-3");
  expect(screen.getByRole("button", { name: "A union says so." })).toHaveAttribute(
    "data-door",
    "dilemma:rules",
  );
});

test("the picture of a question with two answers", async () => {
  const { container } = draw();
  await expect(
    picture(container, [
      "charts/kit/text.module.css",
      "charts/kit/emphasis.module.css",
      "charts/poles/Poles.module.css",
    ]),
  ).toMatchFileSnapshot("poles.svg");
});
