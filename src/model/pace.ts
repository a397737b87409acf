/** A scene as planned. */
type Planned = {
  readonly id: string;
  readonly minutes: number;
  readonly spare?: boolean | undefined;
};

/** How a talk stands against its plan. */
export type Pace = {
  /** Minutes behind the plan: below 0 when there is time in hand. */
  readonly behind: number;
  /** Minutes planned for what is still to come, this scene included. */
  readonly left: number;
  /** A scene to come that may be left out, and whose minutes bring the talk back nearest to its plan. */
  readonly skip: { readonly id: string; readonly place: number } | undefined;
};

/**
 * How far a talk is behind after `elapsed` minutes, on the scene at `place` (from 0). A scene is on time until
 * its planned minutes are over; one to leave out is proposed from a minute behind on.
 */
export function pace(scenes: readonly Planned[], place: number, elapsed: number): Pace {
  const minutes = (from: number, to: number) =>
    scenes.slice(from, to).reduce((sum, scene) => sum + scene.minutes, 0);
  const [start, end] = [minutes(0, place), minutes(0, place + 1)];
  const behind = elapsed > end ? elapsed - end : elapsed < start ? elapsed - start : 0;
  const spare = scenes
    .map(({ id, minutes: takes, spare: isSpare }, i) => ({ id, place: i, takes, isSpare }))
    .filter(({ place: i, isSpare }) => i > place && isSpare === true)
    .sort((a, b) => Math.abs(a.takes - behind) - Math.abs(b.takes - behind) || a.place - b.place);
  const [best] = behind >= 1 ? spare : [];
  return {
    behind,
    left: minutes(place, scenes.length),
    skip: best && { id: best.id, place: best.place },
  };
}
