import { Suspense, type ComponentType } from "react";
import { Textures } from "#/charts/kit/Textures.tsx";
import type { Dataset } from "#/data/schema.ts";
import { useDataset } from "#/state/dataset.ts";
import { parts, type Params } from "#/state/params.ts";
import { useParams } from "#/state/store.ts";
import { Boundary } from "../parts/Boundary.tsx";
import { later } from "../parts/later.tsx";
import { ToEvidence } from "../parts/ToEvidence.tsx";
import styles from "./Evidence.module.css";

/** What each section of Evidence is given. */
export type PartProps = { readonly dataset: Dataset };
type Part = Params["part"];

const names: Readonly<Record<Part, string>> = {
  figures: "Figures and rivals",
  methods: "How it is worked out",
  worked: "Scenarios, step by step",
  standing: "Proposals by standing",
  sources: "Sources",
  series: "Series",
  areas: "Areas",
  dataset: "This dataset",
};

const sections: Readonly<Record<Part, ComponentType<PartProps>>> = {
  figures: later(async () => (await import("./Figures.tsx")).Figures),
  methods: later(async () => (await import("./Methods.tsx")).Methods),
  worked: later(async () => (await import("./Worked.tsx")).Worked),
  standing: later(async () => (await import("./Standing.tsx")).Standing),
  sources: later(async () => (await import("./Sources.tsx")).Sources),
  series: later(async () => (await import("./SeriesPart.tsx")).SeriesPart),
  areas: later(async () => (await import("./Areas.tsx")).Areas),
  dataset: later(async () => (await import("./ThisDataset.tsx")).ThisDataset),
};

/** Is it true: every number with its rivals, how each result comes about, and what all of it rests on. */
export function Evidence() {
  const { whole, error, retry } = useDataset();
  const part = useParams((params) => params.part);
  const Section = sections[part];
  return (
    <div className={styles.page}>
      <Textures />
      <nav className={styles.parts} aria-label="Evidence">
        <ul>
          {parts.map((one) => (
            <li key={one} data-here={one === part || undefined}>
              <ToEvidence part={one}>{names[one]}</ToEvidence>
            </li>
          ))}
        </ul>
      </nav>
      <main id="main" tabIndex={-1} className={styles.main}>
        {whole ? (
          <Boundary key={part} what={names[part]}>
            <Suspense fallback={<p role="status">Fetching this section…</p>}>
              <Section dataset={whole} />
            </Suspense>
          </Boundary>
        ) : error ? (
          <p role="alert">
            Evidence needs the whole dataset. {error.message}{" "}
            <button type="button" className={styles.act} onClick={retry}>
              Try again
            </button>
          </p>
        ) : (
          <p role="status">Fetching the evidence…</p>
        )}
      </main>
    </div>
  );
}
