import { formatDate, financialYear, startOf, yearsFrom } from "#/model/time.ts";
import { initialParams, type Params } from "#/state/params.ts";
import { setParams, useAppStore } from "#/state/store.ts";
import type { Setting } from "../parts/FilterBar.tsx";
import styles from "../parts/Control.module.css";
import type { Explored } from "./explore.ts";

type SettingKey = "asof" | "prices" | "split" | "year1" | "context";

/** Assumptions and settings in use, as words: an assumption that is on is never on unseen. */
export function useSettings(view: Explored): readonly Setting[] {
  const store = useAppStore();
  const { asof, prices, split, year1, context } = view.params;
  const set = (key: SettingKey, words: string, to: Partial<Params>): Setting => ({
    key,
    words,
    onRemove: () => {
      setParams(store, to);
    },
  });
  const back = (key: SettingKey): Partial<Params> => ({ [key]: initialParams[key] });
  const hasProfile = view.costs.some((cost) => cost.profile !== null && cost.contains.length > 0);
  return [
    ...(split === "on" && hasProfile
      ? [set("split", "split of each year by theme: our assumption", { split: "off" })]
      : []),
    ...(asof === "" ? [] : [set("asof", `as of ${formatDate(asof)}`, back("asof"))]),
    ...(prices === "published"
      ? []
      : [
          set(
            "prices",
            `${view.pricesOf ?? ""} prices, if the ask was in ${prices} prices`,
            back("prices"),
          ),
        ]),
    ...(year1 === 0 ? [] : [set("year1", `year one at ${financialYear(year1)}`, back("year1"))]),
    ...(context === "show"
      ? []
      : [set("context", "what is filtered out is hidden", back("context"))]),
  ];
}

const bases: readonly (readonly [Params["prices"], string])[] = [
  ["published", "As published, price base not known"],
  ["2021-22", "As if the ask was in 2021-22 prices"],
  ["2022-23", "As if the ask was in 2022-23 prices"],
];

/** The controls of what is assumed and how the page is shown. */
export function Settings({ view }: { view: Explored }) {
  const store = useAppStore();
  const { prices, split, year1, context } = view.params;
  const { first, last } = view.first.meta.years;
  const own = view.first.costs.find((cost) => cost.profile !== null)?.profile;
  const begins = own ? startOf(Object.keys(own).sort()[0] ?? first) : startOf(first);
  return (
    <>
      <fieldset className={styles.group} data-row="">
        <legend>Prices (assumption)</legend>
        {bases.map(([value, words]) => (
          <label key={value} className={styles.option}>
            <input
              type="radio"
              name="prices"
              checked={prices === value}
              onChange={() => {
                setParams(store, { prices: value });
              }}
            />
            <span>{words}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>How it is drawn</legend>
        <label className={styles.option}>
          <input
            type="checkbox"
            checked={split === "on"}
            onChange={() => {
              setParams(store, { split: split === "on" ? "off" : "on" });
            }}
          />
          <span>Split each year by theme (our assumption)</span>
        </label>
        <label className={styles.option}>
          <input
            type="checkbox"
            checked={context === "show"}
            onChange={() => {
              setParams(store, { context: context === "show" ? "hide" : "show" });
            }}
          />
          <span>Keep what is filtered out in view, greyed</span>
        </label>
        <label className={styles.field} data-wide="">
          <span>Year one of the ask</span>
          <select
            value={year1 === 0 ? begins : year1}
            onChange={(event) => {
              const start = Number(event.target.value);
              setParams(store, { year1: start === begins ? 0 : start });
            }}
          >
            {yearsFrom(first, last).map((year) => (
              <option key={year} value={startOf(year)} data-n="">
                {year}
              </option>
            ))}
          </select>
        </label>
      </fieldset>
    </>
  );
}
