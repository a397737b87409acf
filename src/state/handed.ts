import { readAddress, writeAddress } from "./params.ts";
import { madeOverOf } from "./store.ts";

/**
 * A link of a scene as one hands it on: like every copied link it names its grammar and its dataset, so that who opens
 * it over other data is told. As it is over a dataset without a fingerprint.
 */
export const handedOn = (link: string, meta: Parameters<typeof madeOverOf>[0]): string =>
  writeAddress(readAddress(link), madeOverOf(meta));
