import { readAddress } from "./params.ts";
import { adding, changed, toFile, type Kept } from "./saved.ts";

/**
 * The scenarios of a link as a file that Saved scenarios brings back, for links that are too long to send;
 * undefined where it has none.
 */
export function scenariosFile(link: string, dataset: string): string | undefined {
  const { s1, s2, s3, s4 } = readAddress(link.slice(link.indexOf("#"))).params;
  const kept = [s1, s2, s3, s4].reduce<readonly Kept[]>(
    (all, one, i) =>
      one === null ? all : adding(all, one.name || `Scenario ${"ABCD"[i] ?? ""}`, one, ""),
    [],
  );
  return kept.length === 0 ? undefined : toFile(changed(undefined, dataset, () => kept));
}
