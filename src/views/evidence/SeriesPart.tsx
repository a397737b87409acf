import type { PartProps } from "./Evidence.tsx";
/** x */
export function SeriesPart(_: PartProps) {
  return null;
}
