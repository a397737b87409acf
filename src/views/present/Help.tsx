import { talkKeys } from "#/words/present.ts";
import styles from "./Stage.module.css";

/** The keys of a talk. */
export function Help() {
  return (
    <section className={styles.help} aria-labelledby="talk-keys">
      <h2 id="talk-keys">Keys</h2>
      <dl>
        {talkKeys.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
