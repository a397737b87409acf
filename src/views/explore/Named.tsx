import { MarkIcon } from "#/charts/kit/MarkIcon.tsx";
import type { Entry } from "#/model/register.ts";
import { useActs } from "./acts.ts";
import styles from "./Connections.module.css";

/** A proposal by its mark and its title, which opens it beside the page. */
export function Named({ entry }: { readonly entry: Entry }) {
  const { choose } = useActs();
  const { id, mark, themeIndex, standing, title } = entry;
  return (
    <button
      type="button"
      className={styles.name}
      data-id={id}
      onClick={() => {
        choose(id);
      }}
    >
      <MarkIcon mark={mark} themeIndex={themeIndex} standing={standing} />{" "}
      <span data-row="">{title}</span>
    </button>
  );
}
