import { useState } from "react";
import { canCopyPicture, copyAndSay, copyPicture } from "#/share/save.ts";
import type { MenuProps } from "./ChartMenu.tsx";
import { isDrawn, pictureFile, saved, tableFile } from "./files.ts";
import styles from "./ChartMenuItems.module.css";

type Props = MenuProps & { readonly onClose: () => void };

/** The entries of a chart's menu, and how what was chosen ended. */
export function ChartMenuItems(props: Props) {
  const { name, title, link, tableOpen, onTable, full, onFull, onClose: close } = props;
  const [said, setSaid] = useState("");
  // Looked for once, when the menu opens: a list in place of a chart has no picture.
  const [drawn] = useState(() => isDrawn(props));
  /** Does something that may take a moment, and says how it ended. */
  const run = (work: Promise<string>) => {
    setSaid("One moment …");
    work.then(setSaid, () => {
      setSaid("This browser could not make it. The data table has the same numbers.");
    });
  };
  return (
    <>
      {(onTable ?? onFull) && (
        <div className={styles.group}>
          {onTable && (
            <Item
              onClick={() => {
                close();
                onTable();
              }}
            >
              {tableOpen === true ? "Hide data table" : "Data table"}
            </Item>
          )}
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
      )}
      <div className={styles.group}>
        {(["CSV", "XLSX"] as const).map((kind) => (
          <Item
            key={kind}
            onClick={() => {
              run(
                tableFile[kind](props, link()).then((file) =>
                  saved(name, kind.toLowerCase(), file),
                ),
              );
            }}
          >
            {`Save as ${kind}`}
          </Item>
        ))}
        {drawn &&
          (["SVG", "PNG"] as const).map((kind) => (
            <Item
              key={kind}
              onClick={() => {
                run(
                  pictureFile[kind](props, link()).then((file) =>
                    saved(title, kind.toLowerCase(), file),
                  ),
                );
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
        {drawn && canCopyPicture() && (
          <Item
            onClick={() => {
              run(copyPicture(pictureFile.PNG(props, link())));
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

const asText = ({ title, subtitle, filtered, text, source, dataset = "", link }: Props): string =>
  [title, subtitle, filtered?.() ?? "", text, source, dataset, link()]
    .filter((line) => line !== "")
    .join("\n");

function Item({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <button type="button" className={styles.item} onClick={onClick}>
      {children}
    </button>
  );
}
