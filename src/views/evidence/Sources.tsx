import type { PartProps } from "./Evidence.tsx";
/** x */
export function Sources(_: PartProps) {
  return null;
}
