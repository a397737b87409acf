import { partsTable, type Parts } from "#/words/parts.ts";
import { N, Say } from "./Say.tsx";
import { RowsActs } from "./RowsActs.tsx";
import styles from "./PartsTable.module.css";

/** What a number is made of, row by row, to read and to take to a spreadsheet; nothing when it has no parts. */
export function PartsTable({ parts, title }: { parts: Parts; title: string }) {
  const { heads, rows } = parts;
  if (rows.length === 0) return null;
  return (
    <>
      <table className={styles.parts}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, how, amount }, i) => (
            // Rows of a sum have no identity but their place.
            <tr key={i}>
              <th scope="row">
                <span data-row="">{name}</span>
              </th>
              <td>
                <Say phrase={how} />
              </td>
              <td>
                <N of={amount} strong />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <RowsActs name={title} title={title} table={() => partsTable(parts, title)} />
    </>
  );
}
