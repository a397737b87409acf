import type { PartProps } from "./Evidence.tsx";
/** x */
export function Standing(_: PartProps) {
  return null;
}
