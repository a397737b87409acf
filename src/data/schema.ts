import type * as v from "valibot";
import {
  meta,
  review,
  theme,
  body,
  objective,
  mission,
  proposal,
  link,
  arrangement,
} from "./schema/review.ts";
import { cost, funding, figure, driver, deflator, discountRate } from "./schema/money.ts";
import { estimate } from "./schema/estimate.ts";
import { schedule, duration, event, status, series } from "./schema/time.ts";
import { position, dilemma, gap, chapter, effect, scenario } from "./schema/debate.ts";
import { source, term, area, areaColumn } from "./schema/source.ts";
import { story } from "./schema/story.ts";

/** Every entity of a dataset, in the order in which the document holds them. */
export const entities = {
  reviews: review,
  themes: theme,
  bodies: body,
  objectives: objective,
  missions: mission,
  proposals: proposal,
  links: link,
  arrangements: arrangement,
  costs: cost,
  funding,
  statuses: status,
  events: event,
  series,
  figures: figure,
  deflators: deflator,
  discountRates: discountRate,
  schedule,
  durations: duration,
  effects: effect,
  scenarios: scenario,
  drivers: driver,
  estimates: estimate,
  positions: position,
  dilemmas: dilemma,
  gaps: gap,
  chapters: chapter,
  stories: story,
  glossary: term,
  sources: source,
  areaColumns: areaColumn,
  areas: area,
} as const;

export type EntityName = keyof typeof entities;
export type Row<E extends EntityName> = v.InferOutput<(typeof entities)[E]>;
export type Meta = v.InferOutput<typeof meta>;
/** A whole review: what was proposed, what it costs, what became of it and who says so. */
export type Dataset = { readonly meta: Meta } & {
  readonly [E in EntityName]: readonly Row<E>[];
};
export { meta as metaSchema };

export type Proposal = Row<"proposals">;
export type Link = Row<"links">;
export type Cost = Row<"costs">;
export type Funding = Row<"funding">;
export type Status = Row<"statuses">;
export type Event = Row<"events">;
export type Series = Row<"series">;
export type Figure = Row<"figures">;
export type Theme = Row<"themes">;
export type Body = Row<"bodies">;
export type Review = Row<"reviews">;
export type Source = Row<"sources">;
export type Area = Row<"areas">;
export type AreaColumn = Row<"areaColumns">;
export type Story = Row<"stories">;
export type StoryScene = Story["scenes"][number];
