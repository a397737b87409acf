import { useEffect, useId, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import { isReachable } from "#/share/reach.ts";
import { copyAndSay, fileName, saveFile } from "#/share/save.ts";
import type { Table } from "#/words/table.ts";
import styles from "./ChartMenu.module.css";

type Props = {
  /** What the rows are called as a file: "cost-by-year". */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  /** What the textures mean, for the picture. */
  readonly pictureKey?: string;
  /** What the chart shows, in plain words. */
  readonly text: string;
  /** The rows behind it, made when they are wanted. */
  readonly table: () => Table;
  /** The drawing, asked for when it is wanted; null while there is none. */
  readonly svg: () => SVGSVGElement | null;
  /** The address of this view, with the panel it is in. */
  readonly link: () => string;
  readonly tableOpen: boolean;
  readonly onTable: () => void;
  /** Whether the chart has the page to itself. */
  readonly full: boolean;
  readonly onFull: () => void;
};

/** What can be done with one chart: its rows, its picture, its words, its address, its size. */
export function ChartMenu(props: Props) {
  const { title, link, tableOpen, onTable, full, onFull } = props;
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState("");
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useId();
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
  /** Does something that may take a moment, and says how it ended. */
  const run = (work: Promise<string>) => {
    setSaid("One moment …");
    work.then(setSaid, () => {
      setSaid("This browser could not make it. The data table has the same numbers.");
    });
  };

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
          setSaid("");
          setOpen(!open);
        }}
      >
        menu
        <span className="spoken">
          : use this chart, <span data-row="">{title}</span>
        </span>
      </button>
      {open && (
        <div id={panel} className={styles.panel}>
          <div className={styles.group}>
            <Item
              onClick={() => {
                close();
                onTable();
              }}
            >
              {tableOpen ? "Hide data table" : "Data table"}
            </Item>
            <Item
              onClick={() => {
                close();
                onFull();
              }}
            >
              {full ? "Back to all panels" : "Full width"}
            </Item>
          </div>
          <div className={styles.group}>
            {(["CSV", "SVG", "PNG"] as const).map((kind) => (
              <Item
                key={kind}
                onClick={() => {
                  run(saved[kind](props));
                }}
              >
                {`Save as ${kind}`}
              </Item>
            ))}
          </div>
          <div className={styles.group}>
            <Item
              onClick={() => {
                run(copyAndSay(asText(props)));
              }}
            >
              Copy as text
            </Item>
            <Item
              onClick={() => {
                run(copyAndSay(link()));
              }}
            >
              Copy link
            </Item>
          </div>
          <p className={styles.said} role="status" data-row="">
            {said}
          </p>
        </div>
      )}
    </div>
  );
}

/** What saves a chart in each of its forms and tells under what name; loaded when it is first wanted. */
const saved = {
  CSV: async ({ name, table }: Props) => {
    const { csv } = await import("#/share/csv.ts");
    return save(name, "csv", new Blob([csv(table())], { type: "text/csv;charset=utf-8" }));
  },
  SVG: async (props: Props) => {
    const { svgText } = await import("#/share/picture.ts");
    const text = svgText(drawingOf(props), captionOf(props));
    return save(props.title, "svg", new Blob([text], { type: "image/svg+xml;charset=utf-8" }));
  },
  PNG: async (props: Props) => {
    const { pngBlob } = await import("#/share/picture.ts");
    return save(props.title, "png", await pngBlob(drawingOf(props), captionOf(props)));
  },
};

function save(title: string, extension: string, content: Blob): string {
  const name = fileName(title, extension);
  saveFile(name, content);
  return `Saved as ${name}`;
}

const captionOf = ({ title, subtitle, source, pictureKey = "", link }: Props) => ({
  title,
  subtitle,
  key: pictureKey,
  source,
  link: isReachable(link()) ? link() : "",
});

function drawingOf({ svg }: Props): SVGSVGElement {
  const drawing = svg();
  if (!drawing) throw new Error("no drawing to save");
  return drawing;
}

const asText = ({ title, subtitle, text, source, link }: Props): string =>
  [title, subtitle, text, source, link()].filter((line) => line !== "").join("\n");

function Item({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <button type="button" className={styles.item} onClick={onClick}>
      {children}
    </button>
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
