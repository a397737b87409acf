import {
  Suspense,
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from "react";
import { useDataset } from "#/state/dataset.ts";
import { datasetNote } from "#/words/taken.ts";
import { Boundary } from "./Boundary.tsx";
import styles from "./ChartMenu.module.css";
import { useInView, type Takeable } from "./inView.ts";
import { later, useSoon } from "./later.tsx";

const Items = later(async () => (await import("./ChartMenuItems.tsx")).ChartMenuItems);

export type MenuProps = Takeable & {
  /** The address of this view, with the panel it is in. */
  readonly link: () => string;
  /** Whether the table behind it is open below, and how to turn it; left out where there is no room for it. */
  readonly tableOpen?: boolean;
  readonly onTable?: () => void;
  /** Whether the chart has the page to itself; left out where it cannot. */
  readonly full?: boolean;
  readonly onFull?: () => void;
};

/** What can be done with one chart: its rows, its picture, its words, its address, its size. */
export function ChartMenu(chart: MenuProps) {
  const { title, source } = chart;
  const { meta } = useDataset().first;
  const props = { ...chart, dataset: datasetNote(meta, source) };
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useId();
  useInView(menu, props);
  useOutside(menu, open, () => {
    setOpen(false);
  });

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open) return;
    event.stopPropagation();
    close();
  };
  useSoon(Items.soon);

  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- it only hears Escape from the buttons in it
    <div ref={menu} className={styles.menu} onKeyDown={leave}>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        onClick={() => {
          if (open) setOpen(false);
          else
            void Items.soon().then(() => {
              setOpen(true);
            });
        }}
      >
        menu
        <span className="spoken">
          : use this chart, <span data-row="">{title}</span>
        </span>
      </button>
      {open && (
        <div id={panel} className={styles.panel}>
          <Boundary what="The menu">
            <Suspense>
              <Items {...props} onClose={close} />
            </Suspense>
          </Boundary>
        </div>
      )}
    </div>
  );
}

/** Calls back when a press or the focus goes outside an element while it is open. */
function useOutside(
  ref: RefObject<HTMLElement | null>,
  open: boolean,
  onOutside: () => void,
): void {
  const leaving = useRef(onOutside);
  useEffect(() => {
    leaving.current = onOutside;
  });
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (event.target instanceof Node && ref.current?.contains(event.target) !== true)
        leaving.current();
    };
    document.addEventListener("pointerdown", outside);
    document.addEventListener("focusin", outside);
    return () => {
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("focusin", outside);
    };
  }, [ref, open]);
}
