import { Suspense, useEffect, useRef } from "react";
import { setParams, useAppStore, useParams } from "#/state/store.ts";
import { Boundary } from "../parts/Boundary.tsx";
import { later } from "../parts/later.tsx";
import env from "./Envelope.module.css";
import styles from "./Scenarios.module.css";
import type { Workbench } from "./workbench.ts";

const Envelope = later(async () => (await import("./Envelope.tsx")).Envelope);

/** Who comes to the offer may take it: the envelope is there then, for the next key too. */
const soon = () => void Envelope.soon();

/** The other way in, from a sum of money to what it buys: an offer, and in its place what came of it. */
export function Budget({ bench }: { bench: Workbench }) {
  const store = useAppStore();
  const isOpen = useParams(({ cap }) => cap !== "");
  const place = useRef<HTMLDivElement>(null);
  const was = useRef(isOpen);
  useEffect(() => {
    if (was.current === isOpen) return;
    was.current = isOpen;
    // What had the focus is gone: it goes to what came in its place, and stays where it was if it is elsewhere.
    const now = document.activeElement;
    if (now !== null && now !== document.body && now.isConnected) return;
    const next = isOpen ? place.current : place.current?.querySelector("button");
    next?.focus({ preventScroll: true });
  }, [isOpen]);
  return (
    <div ref={place} id="budget" tabIndex={-1} className={env.place}>
      {isOpen ? (
        <Boundary what="The envelope">
          <Suspense fallback={<p role="status">Fetching the envelope…</p>}>
            <Envelope bench={bench} />
          </Suspense>
        </Boundary>
      ) : (
        <section aria-labelledby="invite" className={env.invite}>
          <h2 id="invite" className={styles.title}>
            Or start from what you can spend
          </h2>
          <p className={styles.hint}>
            Give a yearly cap and say what matters most. Reckoner finds the package that fits and
            keeps every “requires”, says why each thing was left out, and what the next pound would
            buy.
          </p>
          <p>
            <button
              type="button"
              className={env.make}
              onFocus={soon}
              onPointerEnter={soon}
              onClick={() => {
                setParams(store, { cap: firstCap(bench) });
              }}
            >
              Set a cap
            </button>
          </p>
        </section>
      )}
    </div>
  );
}

/** About half of the dearest year, as a round number: enough to buy something and to leave something out. */
function firstCap({ base }: Workbench): string {
  const half = Math.max(0, ...base.outcome.flows.spending.byYearM) / 2;
  return half === 0 ? "100" : String(Number(Number(half.toPrecision(1)).toFixed(3)));
}
