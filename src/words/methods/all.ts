import { chanceMethods } from "./chance.ts";
import { estimateMethods } from "./estimates.ts";
import type { Presets } from "#/model/presets.ts";
import type { Phrase } from "../phrase.ts";
import { told, type Method } from "./method.ts";
import { moneyMethods } from "./money.ts";
import { peopleMethods } from "./people.ts";
import { priceMethods } from "./prices.ts";
import { timeMethods } from "./time.ts";

/** Every formula the site uses, in the order of its page. */
export const methods: readonly Method[] = [
  ...moneyMethods,
  ...priceMethods,
  ...estimateMethods,
  ...timeMethods,
  ...chanceMethods,
  ...peopleMethods,
];

/** What each group of methods is called, in order. */
export const methodGroups: readonly { readonly id: Method["group"]; readonly label: string }[] = [
  { id: "money", label: "Money" },
  { id: "time", label: "Time and order" },
  { id: "chance", label: "Chance and differences" },
  { id: "people", label: "People, bodies and packages" },
  { id: "sameness", label: "Why the numbers are the same everywhere" },
];

/** A method's worked example, its every number a quantity. */
export const exampleOf = (method: Method, work: Presets): readonly Phrase[] =>
  method.example(work).map(told);
