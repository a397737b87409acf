import { isObject, own } from "#/data/loose.ts";

/** Where a talk of this window was left, so that another view can lead back to it. */
export type UnderWay = {
  /** The address of its window, at its scene. */
  readonly address: string;
  /** Of the scene, from 1. */
  readonly place: number;
  readonly title: string;
};

const shelfName = "reckoner-under-way";

/** Notes where the talk of this window is, or with null that it is over; where the browser keeps nothing, nothing leads back. */
export function noteUnderWay(window: Held, talk: UnderWay | null): void {
  try {
    if (talk === null) window.sessionStorage.removeItem(shelfName);
    else window.sessionStorage.setItem(shelfName, JSON.stringify(talk));
  } catch {
    return;
  }
}
type Held = Pick<Window, "sessionStorage">;

/** The talk that this window left without ending it; undefined without one. Never throws. */
export function underWay(window: Held): UnderWay | undefined {
  try {
    const value: unknown = JSON.parse(window.sessionStorage.getItem(shelfName) ?? "null");
    if (!isObject(value)) return undefined;
    const address = own(value, "address");
    const place = own(value, "place");
    const title = own(value, "title");
    return typeof address === "string" &&
      /^#\/present\?\S+$/.test(address) &&
      typeof title === "string" &&
      typeof place === "number" &&
      Number.isSafeInteger(place)
      ? { address, place, title }
      : undefined;
  } catch {
    return undefined;
  }
}
