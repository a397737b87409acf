import type { Decision, Delivery } from "#/data/vocabulary.ts";
import { type Layer, layerNames } from "./layers.ts";
import type { PlacedMark } from "./marks.ts";

const proposals = (count: number): string => `${count} ${count === 1 ? "proposal" : "proposals"}`;

/** How a decision is said before a step. */
const decided = (decision: Decision): string =>
  decision === "no answer found" ? "no answer found" : decision;
const stepped = (delivery: Delivery): string =>
  delivery === "unknown" ? "delivery unknown" : delivery;

/** What the head of a row says when it is reached by keyboard. */
export const rowSentence = (decision: Decision, count: number): string =>
  `${capital(decided(decision))}: ${proposals(count)}. Show only these.`;

/** What the head of a column says. */
export const columnSentence = (delivery: Delivery, count: number): string =>
  `${capital(stepped(delivery))}: ${proposals(count)}. Show only these.`;

/** What the count in a cell says. */
export const cellSentence = (decision: Decision, delivery: Delivery, count: number): string =>
  `${capital(decided(decision))}, ${stepped(delivery)}: ${proposals(count)}. Show only these.`;

/** The same where the step stands in words beside its count, beginning with them. */
export const stepSentence = (decision: Decision, delivery: Delivery, count: number): string =>
  `${count} ${delivery}: ${decided(decision)}. Show only these.`;

/** What a mark says: its title, its answer, its step, and whether they have a date. */
export function markSentence({ row }: PlacedMark): string {
  const answer = `${capital(decided(row.decision))}, ${stepped(row.delivery)}.`;
  const undated = row.undated ? " No date is known for this." : "";
  return `${row.title}. ${answer}${undated}${!row.passes ? " Filtered out." : ""}`;
}

/** What a layer says. */
export const layerSentence = (layer: Layer, count: number): string =>
  `${capital(layerNames[layer])}: ${proposals(count)}.`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
