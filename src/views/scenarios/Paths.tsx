import { useMemo } from "react";
import { Frame } from "#/charts/kit/Frame.tsx";
import { useSize } from "#/charts/kit/useSize.ts";
import { Lines } from "#/charts/lines/Lines.tsx";
import { middleOfPeriod, toThreeFigures, type ReformPath } from "#/model/futures.ts";
import { formatCount } from "#/model/money.ts";
import { pathsTable } from "#/words/scenarioTables.ts";
import { illustrationPhrase } from "#/words/futures.ts";
import { plainText, quantity, type Phrase } from "#/words/phrase.ts";
import { sumDoor } from "#/words/sums/sum.ts";
import { FrameMenu } from "../parts/FrameMenu.tsx";
import { Say } from "../parts/Say.tsx";
import { HowWorkedOut } from "../parts/ToEvidence.tsx";
import { bearing, futuresOf, pathOf } from "./pathOf.ts";
import styles from "./Scenarios.module.css";
import type { Workbench } from "./workbench.ts";

type Path = { readonly column: Workbench["columns"][number]; readonly path: ReformPath };
/** One line of the picture: the letters that share it, and the name of the only one. */
type Ended = {
  readonly letters: string;
  readonly name: string;
  readonly slot: string;
  readonly start: number;
  readonly end: number;
};
/** A longer name would crowd the end of its line; its letter stands for it. */
const longest = 36;
/** So many ends have room for names beside them; of more, the letters are told. */
const most = 2;
const blank = { period: "2022", value: 0, standing: "recalled" } as const;

/** Paths that end alike, to three figures, as one with the letters of its columns. */
function grouped(paths: readonly Path[]) {
  const ends = new Map<number, Ended>();
  for (const { column, path } of paths) {
    const [first, last] = [path.points[0], path.points.at(-1)];
    if (!first || !last) continue;
    const end = toThreeFigures(last.withReform);
    const held = ends.get(end);
    ends.set(
      end,
      held
        ? { ...held, letters: `${held.letters}, ${column.letter}`, name: "" }
        : {
            letters: column.letter,
            name: column.name,
            slot: column.slot,
            start: first.withReform,
            end,
          },
    );
  }
  return [...ends.values()];
}

/** What the review promised of a number, children in care, under each scenario: an illustration by a formula on show. */
export function Paths({ bench }: { bench: Workbench }) {
  const { ref, body, width } = useSize(640);
  const { dataset, columns } = bench;
  const { history, without } = useMemo(() => futuresOf(dataset), [dataset]);
  const paths = useMemo(
    () =>
      columns.flatMap((column) => {
        const path = pathOf(dataset, column);
        return path ? [{ column, path }] : [];
      }),
    [columns, dataset],
  );
  const data = useMemo(() => {
    if (!history || !without) return undefined;
    const pointOf = (point: (typeof history.points)[number]) => ({
      t: middleOfPeriod(point.period),
      period: point.period,
      value: point.value,
      standing: point.standing,
      qualifier: point.qualifier,
    });
    const end = without.points.at(-1)?.period ?? "";
    const ended = grouped(paths);
    return {
      history: {
        id: history.id,
        label: history.short ?? history.label,
        by: history.by,
        points: history.points.map(pointOf),
      },
      futures: [
        {
          id: without.id,
          label: without.short ?? without.label,
          by: without.by,
          points: without.points.map(pointOf),
        },
        ...ended.map(({ letters, name, slot, start, end }) => ({
          id: `path-${slot}`,
          label:
            name === "" || name.length > longest || ended.length > most
              ? letters
              : `${letters}, ${name}`,
          door: sumDoor(slot, "path"),
          by: "an illustration by Reckoner",
          points: [
            { ...pointOf(without.points[0] ?? blank), value: start },
            { ...pointOf(without.points.at(-1) ?? blank), value: end, qualifier: undefined },
          ],
        })),
      ],
      claims: [],
      unit: history.unit,
      format: formatCount,
      published: middleOfPeriod(without.points[0]?.period ?? end),
      fromZero: false,
    };
  }, [history, without, paths]);
  const inArea = columns.some((column) => column.outcome.plan.assumptions.area !== "");
  if (!data || paths.length === 0) return null;
  const title = `${data.history.label}: an illustration`;
  if (inArea)
    return (
      <section>
        <h2 className={styles.title} data-row="">
          {title}
        </h2>
        <p className={styles.hint}>
          The path is drawn for the whole country only: nothing published says what an area’s would
          be.
        </p>
      </section>
    );
  const ends: Phrase = paths.flatMap(({ column, path }, i): Phrase => [
    i === 0 ? "" : "; ",
    `${column.letter} `,
    quantity(
      formatCount(toThreeFigures(path.points.at(-1)?.withReform ?? 0)),
      sumDoor(column.slot, "path"),
    ),
  ]);
  return (
    <Frame
      id="paths"
      title={title}
      subtitle={<Say phrase={["At the end of the path: ", ...ends, "."]} />}
      description={title}
      menu={
        <FrameMenu
          name="paths-by-scenario"
          title={title}
          subtitle={history?.unit ?? ""}
          source="Drawn by Reckoner; not a forecast."
          text={plainText(["At the end of the path: ", ...ends, "."])}
          table={() => pathsTable([data.history, ...data.futures], title)}
          body={body}
        />
      }
      foot={
        <>
          <Say phrase={illustrationPhrase(bearing(dataset, columns))} />{" "}
          <HowWorkedOut method="children-in-care" />
        </>
      }
      bodyRef={ref}
    >
      <Lines
        label={title}
        size={{ width }}
        data={data}
        selectedYears={null}
        onYears={() => undefined}
      />
    </Frame>
  );
}
