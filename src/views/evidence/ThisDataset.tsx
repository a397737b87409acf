import type { PartProps } from "./Evidence.tsx";
/** x */
export function ThisDataset(_: PartProps) {
  return null;
}
