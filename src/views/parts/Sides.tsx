import type { Source } from "#/data/schema.ts";
import type { Side } from "#/words/debate.ts";
import modal from "./Modal.module.css";
import styles from "./Sides.module.css";

type Props = {
  readonly sides: readonly Side[];
  readonly onChoose: (id: string) => void;
};

/** The two answers to a dilemma, one after the other, each with who gives it and what leans to it. */
export function Sides({ sides, onChoose }: Props) {
  return sides.map(({ label, argument, voices, leanings }) => (
    <section key={label} className={modal.section} aria-label={label}>
      <h3 data-row="">{label}</h3>
      <p className={styles.argument} data-row="">
        {argument}
      </p>
      {voices.length > 0 && (
        <>
          <h4 className={styles.head}>Who says so</h4>
          <ul className={styles.list}>
            {voices.map(({ who, says, sources }) => (
              <li key={who}>
                <b data-row="">{who}:</b> <span data-row="">{says}</span>
                <span className={styles.from} data-row="">
                  {namesOf(sources)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {leanings.length > 0 && (
        <>
          <h4 className={styles.head}>Proposals that lean this way, as we read them</h4>
          <ul className={styles.list}>
            {leanings.map(({ id, title, reason }) => (
              <li key={id}>
                <button
                  type="button"
                  className={modal.act}
                  data-row=""
                  onClick={() => {
                    onChoose(id);
                  }}
                >
                  {title}
                </button>
                {": "}
                <span data-row="">{reason}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  ));
}

const namesOf = (sources: readonly Source[]) =>
  [...new Set(sources.map(({ publisher }) => publisher))].join(", ");
