import { useMemo } from "react";
import { Frame } from "#/charts/kit/Frame.tsx";
import { useSize } from "#/charts/kit/useSize.ts";
import { Tiles, TilesKey } from "#/charts/tiles/Tiles.tsx";
import type { Area } from "#/data/schema.ts";
import { areaMeasures, areaRate, cuts, groupOf, type AreaMeasure } from "#/model/areaRates.ts";
import { useAreas } from "#/state/fetched.ts";
import { setParams, useAppStore, useParams } from "#/state/store.ts";
import { measureNames, oddness, shadeWords, tileSentence } from "#/words/areas.ts";
import { matching } from "#/words/evidence.ts";
import { count, said } from "#/words/phrase.ts";
import { HowWorkedOut } from "../parts/ToEvidence.tsx";
import { AreaTable } from "./AreaTable.tsx";
import styles from "./Evidence.module.css";
import own from "./Areas.module.css";
import { AllOf, Section } from "./Section.tsx";

/** The authorities: where they lie, side by side, by what is published of each. */
export function Areas() {
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
      <Map areas={areas} chosen={item} />
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

function Map({ areas, chosen }: { areas: readonly Area[]; chosen: string }) {
  const store = useAppStore();
  const tint: AreaMeasure = useParams((params) => params.tint);
  const { ref, width } = useSize(660);
  const at = useMemo(
    () => cuts(areas.flatMap((area) => areaRate(area, tint) ?? [])),
    [areas, tint],
  );
  const rows = useMemo(
    () =>
      areas.map((area) => {
        const value = areaRate(area, tint);
        return {
          id: area.id,
          region: area.region,
          lon: area.lon,
          lat: area.lat,
          shade: value === null ? null : groupOf(value, at),
          flagged: oddness(area, tint) !== undefined,
          sentence: tileSentence(area, tint),
        };
      }),
    [areas, tint, at],
  );
  const title = measureNames[tint];
  const missing = rows.filter(({ shade }) => shade === null).length;
  return (
    <Frame
      id="tiles"
      title={<span data-row="">{title}</span>}
      subtitle="One tile for each authority, about where it lies; regions are kept together and outlined. The stronger the colour, the more."
      description={title}
      keys={
        <>
          <TilesKey groups={shadeWords(at, tint)} />
          {missing > 0 && <span>dashed: not published</span>}
          <span>corner mark: flagged</span>
        </>
      }
      bodyRef={ref}
    >
      <fieldset className={own.tints}>
        <legend className="spoken">Shaded by</legend>
        {areaMeasures.map((measure) => (
          <label key={measure}>
            <input
              type="radio"
              name="tint"
              checked={tint === measure}
              onChange={() => {
                setParams(store, { tint: measure });
              }}
            />{" "}
            <span data-row="">{measureNames[measure]}</span>
          </label>
        ))}
      </fieldset>
      <Tiles label={title} rows={rows} size={{ width: Math.min(width, 660) }} chosen={chosen} />
    </Frame>
  );
}
