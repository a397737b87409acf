import { useCombobox } from "downshift";
import { useEffect, useId, useMemo, useState, type ReactNode } from "react";
import type { Area } from "#/data/schema.ts";
import { formatCount } from "#/model/money.ts";
import {
  find,
  findIndex,
  findNear,
  termsOf,
  type Findable,
  type FindIndex,
  type FindKind,
  type Found,
  type FoundGroup,
} from "#/words/find.ts";
import { noun } from "#/words/numbers.ts";
import { N } from "./Say.tsx";
import { useModal } from "./useModal.ts";
import modal from "./Modal.module.css";
import styles from "./Find.module.css";

type Props = {
  /** The dataset, or as much of it as is there. */
  readonly data: Findable;
  /** Undefined while they are being fetched. */
  readonly areas: readonly Pick<Area, "id" | "name" | "region" | "type">[] | undefined;
  /** The site's own places and panels. */
  readonly places: readonly Pick<Found, "id" | "title" | "note">[];
  readonly onChoose: (choice: { readonly kind: FindKind; readonly id: string }) => void;
  readonly onClose: () => void;
};

const examples = ["Family Help", "£2.6bn", "reviewing officer", "Ofsted", "kinship", "section 47"];

/** One search over everything: proposals, figures, what was said and done, terms, bodies, areas, sources. */
export function Find({ data, areas, places, onChoose, onClose }: Props) {
  const ref = useModal(onClose);
  const heading = useId();
  // A dialog gives the focus to its first button; who searches wants to type.
  useEffect(() => {
    ref.current?.querySelector("input")?.focus();
  }, [ref]);
  const [query, setQuery] = useState("");
  const index = useMemo(() => findIndex(data, areas, places), [data, areas, places]);
  const exact = useMemo(() => find(index, query), [index, query]);
  const isNear = exact.length === 0;
  const groups = useMemo(
    () => (isNear ? findNear(index, query) : exact),
    [index, query, isNear, exact],
  );
  const items = useMemo(() => groups.flatMap((group) => group.items), [groups]);
  const box = useCombobox<Found>({
    items,
    labelId: heading,
    inputValue: query,
    selectedItem: null,
    isOpen: items.length > 0,
    defaultHighlightedIndex: 0,
    // The dialog scrolls, not the list in it; where nothing is laid out nothing can be scrolled.
    scrollIntoView: (node) => {
      (node as Partial<HTMLElement> | null)?.scrollIntoView?.({ block: "nearest" });
    },
    itemToString: (item) => item?.title ?? "",
    itemToKey: (item) => (item === null ? "" : `${item.kind}:${item.id}`),
    stateReducer: (state, { type, changes }) =>
      // Escape closes the dialog, and leaving the box leaves what was typed.
      type === useCombobox.stateChangeTypes.InputKeyDownEscape ||
      type === useCombobox.stateChangeTypes.InputBlur
        ? state
        : changes,
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem) onChoose({ kind: selectedItem.kind, id: selectedItem.id });
    },
  });
  useEffect(() => {
    ref.current?.querySelector("input")?.focus();
  }, [ref]);
  return (
    <dialog ref={ref} className={modal.modal} aria-labelledby={heading}>
      <div className={modal.page}>
        <header className={modal.head}>
          <h2 className={modal.title} id={heading}>
            Find anything
          </h2>
          <button type="button" className={modal.act} onClick={onClose}>
            Close
          </button>
        </header>
        <div className={styles.box}>
          <input
            {...box.getInputProps({
              className: modal.input,
              placeholder: "a proposal, a number, a body, a place, a word",
              maxLength: 200,
              // Set here and not through the combobox, whose change arrives after the caret has moved.
              onChange: (event) => {
                setQuery(event.currentTarget.value);
              },
            })}
          />
        </div>
        <div {...box.getMenuProps({ className: styles.results })}>
          {groups.map((group) => (
            <Group key={group.kind} group={group}>
              {group.items.map((item) => (
                <div
                  key={item.id}
                  {...box.getItemProps({
                    item,
                    index: items.indexOf(item),
                    className: styles.option,
                    "data-kind": item.kind,
                    "data-found": `${item.kind}:${item.id}`,
                  })}
                >
                  <span data-row="">{item.title}</span>
                  <span className={styles.note} data-row="">
                    {item.note}
                  </span>
                </div>
              ))}
            </Group>
          ))}
        </div>
        <div className={modal.quiet}>
          <Summary
            query={query}
            groups={groups}
            isNear={isNear}
            waiting={data.figures === undefined || areas === undefined}
          />
          {termsOf(query).length === 0 && (
            <p className={styles.examples}>
              {examplesIn(index, data).map((example) => (
                <button
                  key={example}
                  type="button"
                  className={modal.act}
                  data-row=""
                  onClick={() => {
                    setQuery(example);
                    ref.current?.querySelector("input")?.focus();
                  }}
                >
                  {example}
                </button>
              ))}
            </p>
          )}
        </div>
      </div>
    </dialog>
  );
}

/** A few searches that find something in this dataset. */
function examplesIn(index: FindIndex, { proposals }: Findable): readonly string[] {
  const known = examples.filter((example) => find(index, example, 1).length > 0);
  return known.length > 0 ? known : proposals.slice(0, 3).map(({ title }) => title);
}

function Group({ group, children }: { group: FoundGroup; children: ReactNode }) {
  const label = useId();
  return (
    <div role="group" aria-labelledby={label} className={styles.group}>
      <div className={styles.label} id={label}>
        {group.label}
        {group.of > group.items.length && (
          <span>
            first <N of={{ text: formatCount(group.items.length) }} /> of{" "}
            <N of={{ text: formatCount(group.of) }} />
          </span>
        )}
      </div>
      {children}
    </div>
  );
}

type SummaryProps = {
  readonly query: string;
  readonly groups: readonly FoundGroup[];
  /** Whether they hold other forms of the words. */
  readonly isNear: boolean;
  readonly waiting: boolean;
};

function Summary({ query, groups, isNear, waiting }: SummaryProps) {
  const all = groups.reduce((sum, group) => sum + group.of, 0);
  return (
    <p role="status" className={all > 0 && !isNear ? "spoken" : undefined}>
      {termsOf(query).length === 0 ? (
        "Searches proposals, figures, dilemmas, what was said and done, glossary, bodies, authorities and sources. Try:"
      ) : all > 0 ? (
        <>
          <N of={{ text: formatCount(all) }} /> {noun(all, "result")}
          {isNear && ": nothing has these words as they are, so shorter forms of them count too"}
        </>
      ) : waiting ? (
        "Nothing yet: part of the dataset is still being fetched."
      ) : (
        "Nothing has all these words. Fewer or shorter words find more."
      )}
    </p>
  );
}
