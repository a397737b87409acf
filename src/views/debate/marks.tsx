import { DecisionGlyph } from "#/charts/kit/DecisionGlyph.tsx";
import { DeliveryBoxes } from "#/charts/kit/DeliveryBoxes.tsx";
import { MarkIcon } from "#/charts/kit/MarkIcon.tsx";
import type { Entry } from "#/model/register.ts";
import { setParams, useAppStore } from "#/state/store.ts";
import type { Explored } from "../explore/explore.ts";
import styles from "./Debate.module.css";

/** A proposal's mark as the charts of Debate draw it: greyed when it is filtered out. */
export const markOf = (view: Explored, entry: Entry) => ({
  id: entry.id,
  mark: entry.mark,
  themeIndex: entry.themeIndex,
  standing: entry.standing,
  state: view.stateOf()(entry.id),
});

type Props = {
  readonly entry: Entry;
  readonly view: Explored;
  /** Says what became of it, beside its name. */
  readonly became?: boolean;
};

/** A proposal in running text: its mark and its title, which open it; and what became of it. */
export function ProposalName({ entry, view, became = false }: Props) {
  const store = useAppStore();
  const { state } = markOf(view, entry);
  return (
    <>
      <button
        type="button"
        className={styles.proposal}
        data-id={entry.id}
        data-state={state}
        onClick={() => {
          setParams(store, { focus: entry.id });
        }}
      >
        <MarkIcon mark={entry.mark} themeIndex={entry.themeIndex} standing={entry.standing} />{" "}
        <span data-row="">{entry.title}</span>
      </button>
      {became && (
        <span className={styles.became}>
          <DecisionGlyph decision={entry.decision} /> {entry.decision}
          {entry.delivery !== "unknown" && (
            <>
              {" "}
              · <DeliveryBoxes delivery={entry.delivery} /> {entry.delivery}
            </>
          )}
        </span>
      )}
    </>
  );
}
