import { askYears } from "#/model/askYears.ts";
import { startOf, yearsFrom } from "#/model/time.ts";
import { setParams, useAppStore } from "#/state/store.ts";
import styles from "../parts/Control.module.css";
import type { Explored } from "./explore.ts";

/** The controls of what is assumed and how the page is shown. */
export function Settings({ view }: { view: Explored }) {
  const store = useAppStore();
  const { prices, split, year1, context } = view.params;
  const { first, last } = view.first.meta.years;
  const own = view.first.costs.find((cost) => cost.profile !== null)?.profile;
  const begins = own ? startOf(Object.keys(own).sort()[0] ?? first) : startOf(first);
  const years = askYears(view.first);
  const known = prices === "published" || years.includes(prices);
  const bases = [
    ["published", "As published, price base not known"],
    ...[...years, ...(known ? [] : [prices])].map(
      (year) => [year, `As if the ask was in ${year} prices`] as const,
    ),
  ] as const;
  return (
    <>
      {!view.under && bases.length > 1 && (
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
      )}
      <fieldset className={styles.group}>
        <legend>How it is drawn</legend>
        {!view.under && (
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
        )}
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
        {!view.under && (
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
        )}
      </fieldset>
    </>
  );
}
