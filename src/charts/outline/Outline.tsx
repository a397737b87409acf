import {
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
} from "react";
import { LinkGlyph } from "../kit/LinkGlyph.tsx";
import { MarkIcon } from "../kit/MarkIcon.tsx";
import styles from "./Outline.module.css";
import { isOpen, moveIn, shownItems, typedIn, type OutlineItem, type Shown } from "./tree.ts";

type Props = {
  readonly label: string;
  readonly items: readonly OutlineItem[];
  /** The lines that the reader opened or closed. */
  readonly changed: ReadonlySet<string>;
  readonly onChange: (changed: ReadonlySet<string>) => void;
  readonly onChoose: (id: string) => void;
};

/** How long letters are taken together as one word, ms. */
const WORD = 700;

/** Links as a list that opens: what lies under a line hangs on it, with the reason. One tab stop. */
export function Outline({ label, items, changed, onChange, onChoose }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<string>();
  const word = useRef({ text: "", at: 0 });
  const shown = useMemo(() => shownItems(items, changed), [items, changed]);
  const stop = shown.some(({ item }) => item.key === at) ? at : shown[0]?.item.key;
  /** What was chosen here: the list may begin anew from it, without the line that had the focus. */
  const chosen = useRef<string>(undefined);
  const choose = (id: string) => {
    chosen.current = id;
    onChoose(id);
  };
  useLayoutEffect(() => {
    if (chosen.current === undefined || document.activeElement !== document.body) return;
    const line = root.current?.querySelector<HTMLElement>(
      `[data-id="${CSS.escape(chosen.current)}"]`,
    );
    chosen.current = undefined;
    line?.focus();
  }, [shown]);
  const toggle = (key: string) => {
    // What is no longer in sight begins anew when it comes back.
    const next = new Set(shown.map(({ item }) => item.key).filter((one) => changed.has(one)));
    if (!next.delete(key)) next.add(key);
    onChange(next);
  };
  const go = (key: string) => {
    setAt(key);
    root.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    const here = shown.find(({ item }) => item.key === stop);
    const now = Date.now();
    const going = now - word.current.at < WORD ? word.current.text : "";
    const move = moveIn(shown, stop, key, changed);
    if (move !== undefined) {
      if ("to" in move) go(move.to);
      else toggle(move.toggle);
    } else if (key === "Escape") {
      root.current?.closest("figure")?.focus();
    } else if (key === "Enter" || (key === " " && going === "")) {
      if (here?.item.id !== undefined) choose(here.item.id);
      else if (here !== undefined) toggle(here.item.key);
    } else if (key.length === 1) {
      word.current = { text: going + key, at: now };
      const found = typedIn(shown, stop, word.current.text);
      if (found !== undefined) go(found);
    } else if (!key.startsWith("Arrow")) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={root}
      className={styles.tree}
      role="tree"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={press}
    >
      {shown.map((line) => (
        <Line
          key={line.item.key}
          line={line}
          open={isOpen(line.item, changed)}
          isStop={line.item.key === stop}
          onFocus={setAt}
          onToggle={toggle}
          onChoose={choose}
        />
      ))}
    </div>
  );
}

type LineProps = {
  readonly line: Shown;
  readonly open: boolean;
  readonly isStop: boolean;
  readonly onFocus: (key: string) => void;
  readonly onToggle: (key: string) => void;
  readonly onChoose: (id: string) => void;
};

function Line({ line: { item, level, place, of }, open, isStop, ...on }: LineProps) {
  const { key, id, title, lead, kind, mark, count, reason, note, state } = item;
  const folds = item.children.length > 0;
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree hears the keys
    <div
      className={styles.line}
      role="treeitem"
      aria-level={level}
      aria-posinset={place}
      aria-setsize={of}
      aria-expanded={folds ? open : undefined}
      aria-selected={state === "chosen"}
      tabIndex={isStop ? 0 : -1}
      data-key={key}
      data-id={id}
      data-state={state}
      data-level={level}
      style={{ "--level": level - 1 } as CSSProperties}
      onFocus={() => {
        on.onFocus(key);
      }}
      onClick={(event) => {
        if (id === undefined || (event.target as Element).closest("[data-fold]") !== null)
          on.onToggle(key);
        else on.onChoose(id);
      }}
    >
      <span className={styles.fold} data-fold="" aria-hidden="true">
        {folds ? (open ? "−" : "+") : ""}
      </span>
      <span className={styles.text}>
        {kind !== undefined && (
          <span className={styles.kind}>
            <LinkGlyph kind={kind} /> {lead}{" "}
          </span>
        )}
        {mark !== undefined && <MarkIcon {...mark} state={state ?? "plain"} />}{" "}
        <span
          className={styles.title}
          data-title=""
          data-strong={item.strong || undefined}
          data-row=""
        >
          {title}
        </span>
        {count !== undefined && (
          <>
            {" "}
            <span data-n="">{count}</span>
          </>
        )}
        {reason !== undefined && (
          <span className={styles.reason}>
            <span className="spoken">. </span>
            <span data-row="">{reason}</span>
          </span>
        )}
        {note !== undefined && <i className={styles.note}> {note}</i>}
      </span>
    </div>
  );
}
