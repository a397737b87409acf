import { lazy, Suspense } from "react";
import { isBeside } from "#/share/reach.ts";
import { useDataset } from "#/state/dataset.ts";
import { writeAddress } from "#/state/params.ts";
import { useAppState } from "#/state/store.ts";
import styles from "./App.module.css";

/** Comes when the page is at rest; without it the page lacks nothing but its copy on the machine. */
const Offline = lazy(async () => {
  await new Promise((resolve) => setTimeout(resolve, 2000));
  return import("./Offline.tsx").then(
    ({ Offline }) => ({ default: Offline }),
    () => ({ default: () => null }),
  );
});

/** What a framed view says of itself: where it is from, and the way to all of it. */
export function FrameFoot() {
  const { first } = useDataset();
  const address = useAppState(writeAddress);
  return (
    <footer className={styles.foot}>
      <p data-row="">
        {first.meta.attribution} Dataset {first.meta.version}.
      </p>
      <p>
        <a href={`./index.html${address}`} target="_blank" rel="noopener">
          Open this view in Reckoner
        </a>
      </p>
    </footer>
  );
}

/** What stands under every place: what the counts mean, whose the data is, and what to take away. */
export function Foot() {
  const { first, error, retry } = useDataset();
  const { meta } = first;
  return (
    <footer className={styles.foot}>
      {error && (
        <p role="alert" data-row="">
          Summaries’ sources, figures and positions could not be fetched. {error.message}{" "}
          <button type="button" onClick={retry}>
            Try again
          </button>
        </p>
      )}
      <p data-row="">{meta.countNote}</p>
      <p data-row="">{meta.disclaimer}</p>
      <p data-row="">
        {meta.attribution} Dataset {meta.version}
        {meta.fingerprint !== undefined && `, fingerprint ${meta.fingerprint.slice(0, 8)}`}.
      </p>
      {isBeside && (
        <p>
          <a href="./example.json">An example dataset</a> ·{" "}
          <a href="./dataset.schema.json">The shape of a dataset (JSON Schema)</a> ·{" "}
          <a href="./reckoner.html" download>
            The whole site as one file, for use without a network
          </a>
          {" · "}
          <a href="./text.html">Everything as text</a> · <a href="./help.html">Help and keys</a> ·{" "}
          <a href="./accessibility.html">Accessibility</a> ·{" "}
          <a href="./threats.html">What could go wrong</a> · <a href="./licences.html">Licences</a>{" "}
          · <a href="./embed-example.html">Framing a view</a>
        </p>
      )}
      <Suspense>
        <Offline />
      </Suspense>
    </footer>
  );
}
