import type { Decision } from "#/data/vocabulary.ts";
import { textWidth, wrapText } from "../kit/text.ts";
import type { ProposalMarkData } from "../kit/ProposalMark.tsx";

/** Who spoke for one answer. */
export type PoleVoice = { readonly who: string; readonly sentence: string };
/** A proposal that leans to one answer. */
export type PoleProposal = ProposalMarkData & {
  readonly title: string;
  readonly decision: Decision;
  readonly sentence: string;
};
type PoleSide = {
  readonly label: string;
  readonly voices: readonly PoleVoice[];
  readonly proposals: readonly PoleProposal[];
};
/** A question with its two answers. */
export type Beam = {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  readonly sides: readonly [PoleSide, PoleSide];
};

type Words = {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end" | "middle";
  readonly lines: readonly string[];
};
type Placed = { readonly x: number; readonly y: number; readonly words: Words };
export type PlacedVoice = Placed & { readonly voice: PoleVoice };
export type PlacedProposal = Placed & { readonly proposal: PoleProposal; readonly glyphX: number };
export type PlacedBeam = {
  readonly beam: Beam;
  readonly title: Words;
  readonly poles: readonly Words[];
  /** The line between the poles, with a head at each end. */
  readonly bar: string;
  readonly spine: string;
  readonly captions: readonly (Words & { readonly text: string })[];
  readonly voices: readonly PlacedVoice[];
  readonly proposals: readonly PlacedProposal[];
  /** Lines that join the two marks of one who spoke for both answers. */
  readonly ties: readonly string[];
};
export type PolesLayout = {
  readonly width: number;
  readonly height: number;
  readonly isPhone: boolean;
  readonly beams: readonly PlacedBeam[];
};

/** Px between lines of text, and between rows. */
export const lineHeight = 17;
const rowGap = 7;
const markAt = 16;
const glyphAt = 33;
const voiceText = 28;
const proposalText = 45;
export const textSize = 13;

/** Questions as beams, one under the other: an answer at each end, who and what leans to it hung from the middle. */
export function layoutPoles(beams: readonly Beam[], width: number): PolesLayout {
  const isPhone = width < 520;
  const placed: PlacedBeam[] = [];
  let y = 8;
  for (const beam of beams) {
    const one = isPhone ? narrowBeam(beam, width, y) : wideBeam(beam, width, y);
    placed.push(one.beam);
    y = one.bottom + 34;
  }
  return { width, height: Math.max(0, y - 34), isPhone, beams: placed };
}

type Done = { readonly beam: PlacedBeam; readonly bottom: number };

function wideBeam(beam: Beam, width: number, top: number): Done {
  const middle = Math.round(width / 2);
  const half = middle - 8;
  const title = wrapText(beam.title, width, 20, "serif");
  const titleBottom = top + title.length * 25;
  const poleLines = beam.sides.map(({ label }) => wrapText(label, half - 20, 15, "bold"));
  const barY = titleBottom + 12 + Math.max(...poleLines.map((lines) => lines.length)) * 19;
  const captions: (Words & { text: string })[] = [];
  const voices: PlacedVoice[] = [];
  const proposals: PlacedProposal[] = [];
  const ties: string[] = [];
  let y = barY + 26;
  const caption = (text: string) => {
    captions.push({ text, x: middle, y, anchor: "middle", lines: [text] });
    y += 22;
  };
  const [left, right] = beam.sides;
  const both = left.voices.filter(({ who }) => right.voices.some((one) => one.who === who));
  const lists = beam.sides.map((side) => [
    ...both.flatMap(({ who }) => side.voices.filter((one) => one.who === who)),
    ...side.voices.filter(({ who }) => !both.some((one) => one.who === who)),
  ]);
  const sign = (i: number) => (i === 0 ? -1 : 1);
  const anchor = (i: number) => (i === 0 ? "end" : "start") as Words["anchor"];
  if (lists.some((list) => list.length > 0)) caption("who says so");
  const ends = lists.map((list, i) => {
    let at = y;
    for (const voice of list) {
      const lines = wrapText(voice.who, half - voiceText, textSize);
      voices.push({
        voice,
        x: middle + sign(i) * markAt,
        y: at,
        words: { x: middle + sign(i) * voiceText, y: at, anchor: anchor(i), lines },
      });
      at += lines.length * lineHeight + rowGap;
    }
    return at;
  });
  for (const { who } of both) {
    const [one, other] = voices.filter(({ voice }) => voice.who === who);
    if (one !== undefined && one.y === other?.y)
      ties.push(`M${middle - markAt} ${one.y}H${middle + markAt}`);
  }
  y = Math.max(y, ...ends) + 12;
  if (beam.sides.some((side) => side.proposals.length > 0)) caption("proposals that lean this way");
  const feet = beam.sides.map((side, i) => {
    let at = y;
    for (const proposal of side.proposals) {
      const lines = wrapText(proposal.title, half - proposalText, textSize);
      proposals.push({
        proposal,
        x: middle + sign(i) * markAt,
        y: at,
        glyphX: middle + sign(i) * glyphAt,
        words: { x: middle + sign(i) * proposalText, y: at, anchor: anchor(i), lines },
      });
      at += lines.length * lineHeight + rowGap;
    }
    return at;
  });
  const bottom = Math.max(y, ...feet);
  return {
    bottom,
    beam: {
      beam,
      title: { x: 0, y: top + 18, anchor: "start", lines: title },
      poles: poleLines.map((lines, i) => ({
        x: i === 0 ? 0 : width,
        y: barY - 10 - (lines.length - 1) * 19,
        anchor: i === 0 ? "start" : "end",
        lines,
      })),
      bar: `M8 ${barY - 5}L1 ${barY}L8 ${barY + 5}M1 ${barY}H${width - 1}M${width - 8} ${barY - 5}L${width - 1} ${barY}L${width - 8} ${barY + 5}`,
      spine: `M${middle} ${barY}V${bottom - 4}`,
      captions,
      voices,
      proposals,
      ties,
    },
  };
}

function narrowBeam(beam: Beam, width: number, top: number): Done {
  const title = wrapText(beam.title, width, 20, "serif");
  let y = top + title.length * 25 + 14;
  const poles: Words[] = [];
  const bars: string[] = [];
  const captions: (Words & { text: string })[] = [];
  const voices: PlacedVoice[] = [];
  const proposals: PlacedProposal[] = [];
  for (const side of beam.sides) {
    const lines = wrapText(side.label, width, 15, "bold");
    poles.push({ x: 0, y: y + 4, anchor: "start", lines });
    y += lines.length * 19;
    bars.push(`M0 ${y}H${width}`);
    y += 20;
    for (const voice of side.voices) {
      const words = wrapText(voice.who, width - voiceText, textSize);
      voices.push({
        voice,
        x: 8,
        y,
        words: { x: voiceText, y, anchor: "start", lines: words },
      });
      y += words.length * lineHeight + rowGap;
    }
    for (const proposal of side.proposals) {
      const words = wrapText(proposal.title, width - proposalText, textSize);
      proposals.push({
        proposal,
        x: 8,
        y,
        glyphX: 27,
        words: { x: proposalText, y, anchor: "start", lines: words },
      });
      y += words.length * lineHeight + rowGap;
    }
    y += 12;
  }
  return {
    bottom: y,
    beam: {
      beam,
      title: { x: 0, y: top + 18, anchor: "start", lines: title },
      poles,
      bar: bars.join(""),
      spine: "",
      captions,
      voices,
      proposals,
      ties: [],
    },
  };
}

/** The box that an item's words and mark fill, for pressing and for the focus ring. */
export function hitOf({ x, words }: Placed): {
  x: number;
  y: number;
  width: number;
  height: number;
} {
  const wide = Math.max(...words.lines.map((line) => textWidth(line, textSize)));
  const from = words.anchor === "end" ? words.x - wide : x - 10;
  const to = words.anchor === "end" ? x + 10 : words.x + wide;
  return {
    x: from - 2,
    y: words.y - lineHeight + 5,
    width: to - from + 4,
    height: words.lines.length * lineHeight + 2,
  };
}
