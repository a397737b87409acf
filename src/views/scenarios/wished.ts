import type { Dataset } from "#/data/schema.ts";
import type { Wish } from "#/model/placing.ts";

/** What points can be given to, by kind, each with its name. */
export const wishGroups = ({
  themes,
  objectives,
  missions,
}: Pick<Dataset, "themes" | "objectives" | "missions">) =>
  [
    { scope: "theme", title: "Themes", rows: themes.map(({ id, short }) => [id, short] as const) },
    {
      scope: "objective",
      title: "Objectives",
      rows: objectives.map(({ id, label }) => [id, label] as const),
    },
    {
      scope: "mission",
      title: "Missions",
      rows: missions.map(({ id, label }) => [id, label] as const),
    },
  ] as const;

/** What has points, by name, and how many. */
export const wished = (
  dataset: Parameters<typeof wishGroups>[0],
  wishes: readonly Wish[],
): readonly (readonly [string, number])[] =>
  wishGroups(dataset).flatMap(({ scope, rows }) =>
    rows.flatMap(([id, name]) => {
      const points = wishes.find((wish) => wish.scope === scope && wish.of === id)?.weight ?? 0;
      return points > 0 ? [[name, points] as const] : [];
    }),
  );
