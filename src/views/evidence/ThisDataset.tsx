import { changelogText } from "#/data/changes.ts";
import type { Dataset, EntityName } from "#/data/schema.ts";
import { isBeside } from "#/share/reach.ts";
import { saveFile } from "#/share/save.ts";
import { useDataset } from "#/state/dataset.ts";
import { useAreas } from "#/state/fetched.ts";
import { changesOf } from "#/words/changes.ts";
import { entityNames, entityTable } from "#/words/evidence.ts";
import { count, moment } from "#/words/phrase.ts";
import { tableFile } from "../parts/files.ts";
import { Say } from "../parts/Say.tsx";
import { ToEvidence } from "../parts/ToEvidence.tsx";
import type { PartProps } from "./Evidence.tsx";
import styles from "./Evidence.module.css";
import own from "./Rows.module.css";
import { Section } from "./Section.tsx";

/** The dataset itself: which one this is, what it may be used for, and all of it to take away. */
export function ThisDataset({ dataset }: PartProps) {
  const { fileName } = useDataset();
  const areas = useAreas(true);
  const { meta } = dataset;
  const names = Object.keys(entityNames) as EntityName[];
  const rowsOf = (name: EntityName) => (name === "areas" ? (areas ?? []) : dataset[name]);
  const all = names.reduce((sum, name) => sum + rowsOf(name).length, 0);
  return (
    <Section
      title={[
        "This dataset: ",
        { text: meta.version, row: true },
        ", ",
        count(all),
        " rows, all of them yours to take",
      ]}
    >
      <dl className={own.facts}>
        <Fact label="What">
          <span data-row="">{meta.title}</span>
          {!meta.title.endsWith(meta.geography) && (
            <>
              , <span data-row="">{meta.geography}</span>
            </>
          )}
        </Fact>
        <Fact label="Compiled">
          <Say phrase={[moment(meta.compiled)]} />
        </Fact>
        <Fact label="Fingerprint">
          {meta.fingerprint === undefined ? (
            "none: it is your own file"
          ) : (
            <>
              <code>{meta.fingerprint}</code>{" "}
              <ToEvidence part="methods" item="sameness">
                how it is made
              </ToEvidence>
            </>
          )}
        </Fact>
        <Fact label="Licence">
          <span data-row="">{meta.licence}</span>
        </Fact>
        <Fact label="Attribution">
          <span data-row="">{meta.attribution}</span>
        </Fact>
        <Fact label="What it is not">
          <span data-row="">{meta.disclaimer}</span>
        </Fact>
      </dl>
      <section className={styles.block} aria-labelledby="take">
        <h2 className={styles.name} id="take">
          Take it away
        </h2>
        <ul className={own.files}>
          <li>
            <button
              type="button"
              className={styles.act}
              disabled={areas === undefined}
              onClick={() => {
                const text = JSON.stringify({ ...dataset, areas }, null, 1);
                const name = `${meta.id}-${meta.version}.json`;
                saveFile(name, new Blob([text], { type: "application/json" }));
              }}
            >
              The whole dataset (JSON)
            </button>
          </li>
          <li>
            <button
              type="button"
              className={styles.act}
              disabled={areas === undefined}
              onClick={() => {
                void saveAll(
                  meta,
                  names.map((name) => [name, rowsOf(name)]),
                );
              }}
            >
              All of it as tables, with a README and the licence (ZIP of CSV files)
            </button>
          </li>
          {isBeside && (
            <>
              <li>
                <a href="./dataset.schema.json">Its shape (JSON Schema)</a>
              </li>
              <li>
                <a href="./example.json">A small example (JSON)</a>
              </li>
              <li>
                <a href="./recompute.mjs">A script that works the scenarios out again</a>
              </li>
            </>
          )}
        </ul>
        <h3 className={own.more}>As tables, one for each kind of row</h3>
        <ul className={own.files}>
          {names.map((name) => {
            const rows = rowsOf(name);
            return rows.length === 0 ? null : (
              <li key={name}>
                {entityNames[name][1]} (<Say phrase={[count(rows.length)]} />
                ):{" "}
                {(["CSV", "XLSX"] as const).map((kind) => (
                  <button
                    key={kind}
                    type="button"
                    className={`${styles.act ?? ""} ${own.kind ?? ""}`}
                    onClick={() => {
                      void saveTable(meta, name, rows, kind);
                    }}
                  >
                    {kind}
                    <span className="spoken">: {entityNames[name][1]}</span>
                  </button>
                ))}
              </li>
            );
          })}
        </ul>
      </section>
      {fileName === null && (
        <section className={styles.block} aria-labelledby="changes">
          <h2 className={styles.name} id="changes">
            What changed
          </h2>
          {changesOf(changelogText).map(({ version, part, entries }) => (
            <div key={`${version} ${part}`}>
              <h3 className={own.more}>
                <span data-row="">{version}</span>, {part.toLowerCase()}
              </h3>
              <ul className={styles.list}>
                {entries.map((entry) => (
                  <li key={entry} data-row="">
                    {entry}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      )}
    </Section>
  );
}

async function saveTable(
  { id, version, title, attribution }: Dataset["meta"],
  name: EntityName,
  rows: readonly object[],
  kind: keyof typeof tableFile,
): Promise<void> {
  const table = () => entityTable(name, rows);
  const what = {
    title,
    subtitle: `Version ${version}: ${name}`,
    text: "",
    source: attribution,
    table,
  };
  saveFile(`${id}-${version}-${name}.${kind.toLowerCase()}`, await tableFile[kind](what, ""));
}

/** Every kind of row as CSV in one archive, with what it is and what it may be used for. */
async function saveAll(
  meta: Dataset["meta"],
  tables: readonly (readonly [EntityName, readonly object[]])[],
): Promise<void> {
  const [{ csv }, { zip }] = await Promise.all([
    import("#/share/csv.ts"),
    import("#/share/zip.ts"),
  ]);
  const kept = tables.filter(([, rows]) => rows.length > 0);
  const readme = [
    meta.title,
    `Version ${meta.version}, compiled ${meta.compiled}, fingerprint ${meta.fingerprint ?? "none"}.`,
    "One file for each kind of row, in UTF-8. What is not known is an empty cell, never 0. Money is in £ million unless its column says otherwise.",
    "A text that a spreadsheet would run begins with an apostrophe.",
    ...kept.map(([name, rows]) => `${name}.csv: ${rows.length} ${entityNames[name][1]}`),
    meta.disclaimer,
  ];
  const archive = zip({
    "README.txt": readme.join("\n\n"),
    "LICENCE.txt": `${meta.licence}\n\n${meta.attribution}\n`,
    ...Object.fromEntries(
      kept.map(([name, rows]) => [`${name}.csv`, csv(entityTable(name, rows))]),
    ),
  });
  saveFile(`${meta.id}-${meta.version}.zip`, archive);
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
