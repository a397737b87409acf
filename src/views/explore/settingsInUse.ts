import { formatDate, financialYear } from "#/model/time.ts";
import { initialParams, type Params } from "#/state/params.ts";
import { setParams, useAppStore } from "#/state/store.ts";
import type { Setting } from "../parts/FilterBar.tsx";
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
    ...(prices === "published" || view.under
      ? []
      : [
          set(
            "prices",
            `${view.pricesOf ?? ""} prices, if the ask was in ${prices} prices`,
            back("prices"),
          ),
        ]),
    ...(year1 === 0 || view.under
      ? []
      : [set("year1", `year one at ${financialYear(year1)}`, back("year1"))]),
    ...(context === "show"
      ? []
      : [set("context", "what is filtered out is hidden", back("context"))]),
  ];
}
