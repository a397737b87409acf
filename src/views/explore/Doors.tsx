import { placeOf, type Place } from "#/state/params.ts";
import type { Explored } from "./explore.ts";
import styles from "./Doors.module.css";

type Props = {
  readonly view: Explored;
  /** Opens the window in which a reader picks a file of their own. */
  readonly onFile: () => void;
};

/** What one can do here, by place; one without words has no door. */
const doors: Partial<Record<Place, string>> = {
  explore: "Explore",
  scenarios: "Try out",
  present: "Show a room",
};

/** What this is and where to begin, for those who arrive with nothing chosen. */
export function Doors({ view: { first }, onFile }: Props) {
  const { starts = [] } = first.meta;
  return (
    <section className={styles.doors} aria-label="Where to begin">
      <p>What was asked for, what it costs, what became of it.</p>
      <ul>
        {(Object.keys(doors) as Place[]).map((place) => (
          <li key={place}>
            <a className={styles.door} href={`#/${place}`}>
              {doors[place]}
            </a>
            {starts
              .filter(({ link }) => placeOf(link) === place)
              .map(({ words, link }) => (
                <a key={link} className={styles.start} href={link} data-row="">
                  {words}
                </a>
              ))}
          </li>
        ))}
        <li>
          <button type="button" className={styles.door} onClick={onFile}>
            Open your own review
          </button>
        </li>
      </ul>
    </section>
  );
}
