import { middleOf, type PartialDate } from "#/model/time.ts";
import { textWidth } from "../kit/text.ts";
import type { TimeScale } from "./scale.ts";

/** A day that stands as a line through the lanes, with its words beneath. */
export type PlacedDay = {
  readonly x: number;
  readonly bottom: number;
  readonly textX: number;
  readonly textY: number;
  readonly anchor: "start" | "end";
  readonly text: string;
};

/** A day's line and its words, null outside the axis: to the left where there is room beside the words of an earlier day. */
export function dayOn(
  text: string,
  date: PartialDate,
  scale: TimeScale,
  y: number,
  earlier: PlacedDay | null = null,
): PlacedDay | null {
  const time = middleOf(date);
  if (time < scale.time(scale.left) || time > scale.time(scale.right)) return null;
  const x = scale.x(time);
  const taken = earlier === null ? 0 : earlier.anchor === "end" ? earlier.x : earlier.textX + 180;
  const roomLeft = x - textWidth(text, 12, "bold") - 6 >= taken;
  return {
    x,
    bottom: y + 38,
    textX: roomLeft ? x - 6 : x + 6,
    textY: y + 38,
    anchor: roomLeft ? "end" : "start",
    text,
  };
}
