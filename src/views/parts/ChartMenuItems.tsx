import { useState } from "react";
import { isReachable } from "#/share/reach.ts";
import { canCopyPicture, copyAndSay, copyPicture, fileName, saveFile } from "#/share/save.ts";
import type { Chart } from "#/share/picture.ts";
import type { MenuProps } from "./ChartMenu.tsx";
import styles from "./ChartMenuItems.module.css";

type Props = MenuProps & { readonly onClose: () => void };

/** The entries of a chart's menu, and how what was chosen ended. */
export function ChartMenuItems(props: Props) {
  const { link, tableOpen, onTable, full, onFull, onClose: close } = props;
  const [said, setSaid] = useState("");
  /** Does something that may take a moment, and says how it ended. */
  const run = (work: Promise<string>) => {
    setSaid("One moment …");
    work.then(setSaid, () => {
      setSaid("This browser could not make it. The data table has the same numbers.");
    });
  };
  return (
    <>
      <div className={styles.group}>
        <Item
          onClick={() => {
            close();
            onTable();
          }}
        >
          {tableOpen ? "Hide data table" : "Data table"}
        </Item>
        {onFull && (
          <Item
            onClick={() => {
              close();
              onFull();
            }}
          >
            {full === true ? "Back to all panels" : "Full width"}
          </Item>
        )}
      </div>
      <div className={styles.group}>
        {(["CSV", "XLSX", "SVG", "PNG"] as const).map((kind) => (
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
        {canCopyPicture() && (
          <Item
            onClick={() => {
              run(copyPicture(pictureOf(props)));
            }}
          >
            Copy picture
          </Item>
        )}
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
    </>
  );
}

/** What saves a chart in each of its forms and tells under what name; loaded when it is first wanted. */
const saved = {
  CSV: async ({ name, table }: Props) => {
    const { csv } = await import("#/share/csv.ts");
    return save(name, "csv", new Blob([csv(table())], { type: "text/csv;charset=utf-8" }));
  },
  XLSX: async ({ name, title, subtitle, text, source, table, link }: Props) => {
    const { xlsx } = await import("#/share/xlsx.ts");
    const lines = [subtitle, text, source, link()].filter((line) => line !== "");
    return save(name, "xlsx", xlsx(table(), { title, lines }));
  },
  SVG: async (props: Props) => {
    const { svgText } = await import("#/share/picture.ts");
    const text = svgText(drawingOf(props), captionOf(props));
    return save(props.title, "svg", new Blob([text], { type: "image/svg+xml;charset=utf-8" }));
  },
  PNG: async (props: Props) => save(props.title, "png", await pictureOf(props)),
};

async function pictureOf(props: Props): Promise<Blob> {
  const { pngBlob } = await import("#/share/picture.ts");
  return pngBlob(drawingOf(props), captionOf(props));
}

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

function drawingOf({ svg }: Props): Chart {
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
