import { useEffect, useRef } from "react";
import type { StoryScene } from "#/data/schema.ts";
import { formatCount } from "#/model/money.ts";
import { capital, plainText } from "#/words/phrase.ts";
import type { Telling } from "#/words/telling.ts";
import styles from "./Stage.module.css";

type Props = {
  readonly scenes: readonly StoryScene[];
  readonly at: string;
  readonly tell: Telling;
  readonly onGo: (id: string) => void;
};

/** Every scene by its headline, to go to any of them. */
export function Overview({ scenes, at, tell, onGo }: Props) {
  const here = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    here.current?.focus();
  }, []);
  return (
    <nav className={styles.overview} aria-label="Scenes">
      <ol>
        {scenes.map(({ id, title }, i) => (
          <li key={id}>
            <button
              type="button"
              ref={id === at ? here : undefined}
              aria-current={id === at || undefined}
              onClick={() => {
                onGo(id);
              }}
            >
              <span data-n="">{formatCount(i + 1)}</span>
              <span data-row="">{plainText(capital(tell(title)))}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
