import type { Act } from "#/state/stage.ts";
import styles from "./NarrowBar.module.css";

type Props = {
  readonly act: (act: Act) => void;
  /** What “next” does: the answer comes before the next scene. */
  readonly isAsking: boolean;
  /** The address of what is on the wall; none while a question is open. */
  readonly link: string | undefined;
};

/** Under a wall in a window too narrow for one, as on a phone held upright: the way on, and the scene as a page. */
export function NarrowBar({ act, isAsking, link }: Props) {
  return (
    <div className={styles.bar} role="group" aria-label="On a narrow screen">
      <button
        type="button"
        onClick={() => {
          act({ do: "back" });
        }}
      >
        Back
      </button>
      <button
        type="button"
        onClick={() => {
          act({ do: "next" });
        }}
      >
        {isAsking ? "Show the answer" : "Next"}
      </button>
      {link !== undefined && <a href={link}>This scene as a page</a>}
      <p>A wall is wide: turn the phone to read it.</p>
    </div>
  );
}
