import { Suspense, type ReactNode, type Ref } from "react";
import { Textures } from "#/charts/kit/Textures.tsx";
import type { Dataset } from "#/data/schema.ts";
import { useDataset } from "#/state/dataset.ts";
import { Boundary } from "./Boundary.tsx";
import styles from "./Sectioned.module.css";

type Props<S extends string> = {
  /** The place, by its name. */
  readonly place: string;
  readonly names: Readonly<Record<S, string>>;
  readonly here: S;
  /** A way to one of its sections. */
  readonly link: (section: S, name: string) => ReactNode;
  /** The section that is read, once the whole dataset is there. */
  readonly section: (dataset: Dataset) => ReactNode;
  readonly under?: ReactNode;
  /** What stands beside the section; on a phone, in its place. */
  readonly beside?: ReactNode;
  readonly ref?: Ref<HTMLDivElement>;
};

/** A place of several sections: their list, and the one that is read. */
export function Sectioned<S extends string>(props: Props<S>) {
  const { place, names, here, link, section, under, beside, ref } = props;
  const { whole, error, retry } = useDataset();
  const all = Object.keys(names) as S[];
  return (
    <div className={styles.page} ref={ref} data-inspecting={beside !== undefined || undefined}>
      <Textures />
      <nav className={styles.parts} aria-label={place}>
        <ul>
          {all.map((one) => (
            <li key={one} data-here={one === here || undefined}>
              {link(one, names[one])}
            </li>
          ))}
        </ul>
      </nav>
      <main id="main" tabIndex={-1} className={styles.main}>
        <div className={styles.part}>
          {whole ? (
            <Boundary key={here} what={names[here]}>
              <Suspense fallback={<p role="status">Fetching this section…</p>}>
                {section(whole)}
              </Suspense>
            </Boundary>
          ) : error ? (
            <p role="alert">
              {place} needs the whole dataset. {error.message}{" "}
              <button type="button" className={styles.again} onClick={retry}>
                Try again
              </button>
            </p>
          ) : (
            <p role="status">Fetching the dataset…</p>
          )}
          {under}
        </div>
        {beside !== undefined && <div className={styles.margin}>{beside}</div>}
      </main>
    </div>
  );
}
