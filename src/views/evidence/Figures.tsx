import type { PartProps } from "./Evidence.tsx";
/** x */
export function Figures(_: PartProps) {
  return null;
}
