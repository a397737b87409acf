import { useMemo } from "react";
import { DataTable } from "#/charts/kit/DataTable.tsx";
import { Frame } from "#/charts/kit/Frame.tsx";
import { useSize } from "#/charts/kit/useSize.ts";
import { Lines } from "#/charts/lines/Lines.tsx";
import type { Dataset, Series } from "#/data/schema.ts";
import { middleOfPeriod } from "#/model/futures.ts";
import { formatCount, formatMoney } from "#/model/money.ts";
import { useParams } from "#/state/store.ts";
import { matching } from "#/words/evidence.ts";
import { inPeriod } from "#/words/futures.ts";
import { inUnit } from "#/words/numbers.ts";
import { count, quantity, said } from "#/words/phrase.ts";
import { pointsTable, revisions, revisionsTable } from "#/words/series.ts";
import { N, Say } from "../parts/Say.tsx";
import { ToEvidence } from "../parts/ToEvidence.tsx";
import type { PartProps } from "./Evidence.tsx";
import { FrameMenu } from "../parts/FrameMenu.tsx";
import { TableActs } from "../parts/TableActs.tsx";
import styles from "./Evidence.module.css";
import own from "./Rows.module.css";
import { Scrolling } from "./Scrolling.tsx";
import { AllOf, Section } from "./Section.tsx";
import { SourceLink } from "./SourceLink.tsx";

/** The numbers by year behind the charts, each with its editions and what was revised. */
export function SeriesPart({ dataset }: PartProps) {
  const { item, find } = useParams((params) => params);
  const one = dataset.series.find(({ id }) => id === item);
  const found = matching(dataset.series, find, ({ id, label, by, unit }) =>
    [id, label, by, unit].join(" "),
  );
  const points = dataset.series.reduce((sum, series) => sum + series.points.length, 0);
  return (
    <Section
      title={
        one
          ? [{ text: one.label, row: true }, `, ${one.place}`]
          : [
              count(dataset.series.length),
              " series of ",
              count(points),
              " published values, with their editions",
            ]
      }
      finds={one ? undefined : "Look for a series"}
      found={[count(found.length), " of ", count(dataset.series.length)]}
    >
      {one ? (
        <>
          <AllOf part="series">All series</AllOf>
          <One key={one.id} series={one} dataset={dataset} />
        </>
      ) : (
        <ul className={own.rows}>
          {found.map((series) => (
            <Row key={series.id} series={series} />
          ))}
        </ul>
      )}
      {found.length === 0 && <p>No series has all these words.</p>}
    </Section>
  );
}

const roles: Readonly<Record<Series["role"], string>> = {
  history: "what happened",
  future: "what was expected",
  claim: "a claim about the future",
  context: "beside it",
};

function Row({ series }: { series: Series }) {
  const [first, last] = [series.points[0], series.points.at(-1)];
  return (
    <li>
      <ToEvidence part="series" item={series.id}>
        <span data-row="">{series.label}</span>
      </ToEvidence>
      {last && (
        <>
          : {last.qualifier}
          {last.qualifier && " "}
          <N
            of={quantity(inUnit(last.value, series.unit), `series:${series.id}@${last.period}`)}
          />{" "}
          <Say phrase={inPeriod(last.period)} />
        </>
      )}
      <span className={own.more}>
        {roles[series.role]}; <span data-row="">{series.by}</span>;{" "}
        <Say phrase={[count(series.points.length)]} />{" "}
        {series.points.length === 1 ? "value" : "values"}
        {first && last && first !== last && (
          <>
            {" "}
            since <Say phrase={inPeriod(first.period).slice(1)} />
          </>
        )}
      </span>
    </li>
  );
}

function One({ series, dataset }: { series: Series; dataset: Dataset }) {
  const { ref, body, width } = useSize(760);
  const isMoney = series.unit.startsWith("£");
  const data = useMemo(
    () => ({
      history: {
        id: series.id,
        label: series.short ?? series.label,
        by: series.by,
        points: series.points
          .map((point) => ({
            t: middleOfPeriod(point.period),
            period: point.period,
            value: point.value,
            standing: point.standing,
            edition: point.edition,
            qualifier: point.qualifier,
          }))
          .sort((a, b) => a.t - b.t),
      },
      futures: [],
      claims: [],
      unit: isMoney ? "" : series.unit,
      format: isMoney ? formatMoney : formatCount,
      published: Infinity,
      fromZero: isMoney,
    }),
    [series, isMoney],
  );
  const revised = useMemo(() => revisions(series, dataset.series), [series, dataset]);
  const cited = dataset.sources.filter(({ id }) => series.cites.includes(id));
  const periods = new Set(series.points.map(({ period }) => period)).size;
  const isLine = periods > 2 && periods === series.points.length;
  return (
    <>
      {isLine && (
        <Frame
          id="series"
          title={<span data-row="">{series.label}</span>}
          subtitle={<span data-row="">{series.unit}</span>}
          description={series.label}
          menu={
            <FrameMenu
              name={series.id}
              title={series.label}
              subtitle={series.unit}
              source={series.by}
              text={series.note ?? series.label}
              table={() => pointsTable(series)}
              body={body}
            />
          }
          foot={<span data-row="">{series.by}</span>}
          bodyRef={ref}
        >
          <Lines
            label={series.label}
            size={{ width }}
            data={data}
            selectedYears={null}
            onYears={() => undefined}
          />
        </Frame>
      )}
      {series.note !== undefined && <p data-row="">{series.note}</p>}
      {revised.length > 0 && (
        <section className={styles.block}>
          <h2 className={styles.name}>
            <Say
              phrase={[
                "Revised: ",
                count(revised.length),
                " dates have more than one published value",
              ]}
            />
          </h2>
          <Scrolling label="Revisions">
            <DataTable table={revisionsTable(revised, series.unit)} />
          </Scrolling>
          <TableActs
            name={`${series.id}-revisions`}
            title={["Revisions: ", said(series.label)]}
            table={() => revisionsTable(revised, series.unit)}
          />
        </section>
      )}
      <section className={styles.block}>
        <h2 className={styles.name}>Every value, with its edition</h2>
        <Scrolling label="Every value">
          <DataTable table={pointsTable(series)} />
        </Scrolling>
        <TableActs
          name={series.id}
          title={[said(series.label)]}
          table={() => pointsTable(series)}
        />
      </section>
      <section className={styles.block}>
        <h2 className={styles.name}>It rests on</h2>
        <ul className={own.rows}>
          {cited.map((source) => (
            <li key={source.id}>
              <SourceLink source={source} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
