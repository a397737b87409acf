import { useMemo } from "react";
import { useSize } from "#/charts/kit/useSize.ts";
import { Tiles, TilesKey } from "#/charts/tiles/Tiles.tsx";
import type { Area } from "#/data/schema.ts";
import { areaRate, cuts, groupOf, type AreaMeasure } from "#/model/areaRates.ts";
import { useAreas } from "#/state/fetched.ts";
import { tints } from "#/state/params.ts";
import { setParams, useAppStore, useParams } from "#/state/store.ts";
import {
  measureNames,
  oddness,
  shadesTable,
  shadeWords,
  shareName,
  shareSentence,
  tileSentence,
} from "#/words/areas.ts";
import { areaDoor, areaSources, doorMeasure } from "#/words/areaDoor.ts";
import { matching } from "#/words/evidence.ts";
import { count, said } from "#/words/phrase.ts";
import { sumDoor } from "#/words/sums/sum.ts";
import { SumDoors } from "../scenarios/SumPanel.tsx";
import { ChartFrame } from "../parts/ChartFrame.tsx";
import { HowWorkedOut } from "../parts/ToEvidence.tsx";
import { AreaTable } from "./AreaTable.tsx";
import styles from "./Evidence.module.css";
import own from "./Areas.module.css";
import type { PartProps } from "./Evidence.tsx";
import { AllOf, Section } from "./Section.tsx";
import { useShares } from "./shares.ts";

/** The authorities: where they lie, side by side, by what is published of each. */
export function Areas({ dataset }: PartProps) {
  const areas = useAreas(true);
  const { item, find } = useParams((params) => params);
  if (!areas) return <p role="status">Fetching the authorities…</p>;
  const one = areas.find(({ id }) => id === item);
  const found = one
    ? areas.filter(({ region }) => region === one.region)
    : matching(areas, find, ({ id, name, region, type }) => [id, name, region, type].join(" "));
  if (areas.length === 0)
    return (
      <Section title={["This dataset has no authorities"]}>
        <p>Nothing in it says how a national sum could be shared out.</p>
      </Section>
    );
  return (
    <Section
      title={
        one
          ? [said(one.name), " beside all other authorities"]
          : [count(areas.length), " authorities, and what is published about each"]
      }
      lead={
        <p>
          What lies behind an area’s share. A number that looks wrong in its source is kept as
          published, and flagged. <HowWorkedOut method="area" />
        </p>
      }
      finds={one ? undefined : "Look for an authority or a region"}
      found={[count(found.length), " of ", count(areas.length)]}
    >
      {one && <AllOf part="areas">All authorities</AllOf>}
      <Map areas={areas} chosen={item} dataset={dataset} />
      <section className={styles.block}>
        <h2 className={styles.name}>
          {one ? <span data-row="">{one.region}</span> : "Every authority"}
        </h2>
        <AreaTable areas={found} chosen={item} />
        {found.length === 0 && <p>No authority has all these words.</p>}
      </section>
    </Section>
  );
}

function Map({ areas, chosen, dataset }: { areas: readonly Area[]; chosen: string } & PartProps) {
  const store = useAppStore();
  const tint = useParams((params) => params.tint);
  const { ref, body, width } = useSize(660);
  const shares = useShares(dataset, areas, tint === "share");
  const measure: AreaMeasure = tint === "share" ? "spend" : tint;
  const values = useMemo(
    () =>
      areas.map((area) => ({
        area,
        value: shares ? (shares.perChild.get(area.id) ?? null) : areaRate(area, measure),
      })),
    [areas, shares, measure],
  );
  const at = useMemo(() => cuts(values.flatMap(({ value }) => value ?? [])), [values]);
  const rows = useMemo(
    () =>
      values.map(({ area, value }) => ({
        id: area.id,
        region: area.region,
        lon: area.lon,
        lat: area.lat,
        shade: value === null ? null : groupOf(value, at),
        flagged: oddness(area, measure) !== undefined,
        door: shares
          ? sumDoor(shares.slot, `area/${area.id}`)
          : areaDoor(area.id, doorMeasure[measure]),
        sentence: shares ? shareSentence(area, value, shares.letter) : tileSentence(area, measure),
      })),
    [values, at, measure, shares],
  );
  const title = shares ? shareName(shares.letter, shares.name) : measureNames[measure];
  const missing = rows.filter(({ shade }) => shade === null).length;
  return (
    <ChartFrame
      id="tiles"
      name="authorities"
      title={[said(title)]}
      subtitle={[
        "One tile for each authority, about where it lies; regions are kept together and outlined. The stronger the colour, the more.",
        ...(shares
          ? [
              " Each line is shared out by its key, whichever area the scenario is seen in: a share of a national sum, never a local budget.",
            ]
          : []),
      ]}
      description={[said(rows.map(({ sentence }) => sentence).join(" "))]}
      pictureKey={`${shadeWords(at, measure).join(" · ")}; dashed: not published; corner mark: flagged`}
      keys={
        <>
          <TilesKey groups={shadeWords(at, measure)} />
          {missing > 0 && <span>dashed: not published</span>}
          <span>corner mark: flagged</span>
        </>
      }
      foot={areaSources(dataset, shares ? "share" : doorMeasure[measure])}
      table={() => shadesTable(values, title, (area) => oddness(area, measure))}
    >
      <fieldset className={own.tints}>
        <legend className="spoken">Shaded by</legend>
        {tints.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="tint"
              checked={tint === one}
              onChange={() => {
                setParams(store, { tint: one });
              }}
            />{" "}
            <span data-row="">
              {one === "share" ? "What the current scenario allocates" : measureNames[one]}
            </span>
          </label>
        ))}
      </fieldset>
      {shares && <SumDoors behind={shares.behind} root={body} />}
      <div ref={ref}>
        <Tiles label={title} rows={rows} size={{ width: Math.min(width, 660) }} chosen={chosen} />
      </div>
    </ChartFrame>
  );
}
