import type { PartProps } from "./Evidence.tsx";
/** x */
export function Areas(_: PartProps) {
  return null;
}
