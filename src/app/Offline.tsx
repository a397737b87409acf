import { useState, useSyncExternalStore } from "react";
import { keeper, type Kept } from "./offline.ts";
import styles from "./Offline.module.css";

const here = keeper(window, import.meta.env.MODE === "production");

/** Says when the site works without a network, and offers a newer release without forcing it. */
export function Offline() {
  const kept = useSyncExternalStore(here.watch, here.now);
  const [put, setPut] = useState<Kept>();
  if (kept === "no") return null;
  if (kept === "yes" || put === kept)
    return <p>This site is kept on your machine: it works without a network.</p>;
  return (
    <section className={styles.renewal} role="status" aria-label="A newer version">
      <p>
        {kept === "renewable"
          ? "A newer version of this site is ready. "
          : "Another window has gone over to a newer version of this site. "}
        <a href="./changes.txt" target="_blank" rel="noopener">
          What changed
        </a>
      </p>
      <p>
        <button
          type="button"
          onClick={() => {
            here.renew();
          }}
        >
          {kept === "renewable" ? "Use it" : "Use it here too"}
        </button>{" "}
        <button
          type="button"
          onClick={() => {
            setPut(kept);
          }}
        >
          Not now
        </button>
      </p>
      <p className={styles.note}>What you chose is in the address and stays.</p>
    </section>
  );
}
