import { useId, useRef, useState, type ReactNode } from "react";
import { DataTable } from "#/charts/kit/DataTable.tsx";
import { Frame } from "#/charts/kit/Frame.tsx";
import { useSaying } from "#/state/twin.ts";
import { plainText, type Phrase } from "#/words/phrase.ts";
import type { Table } from "#/words/table.ts";
import { ChartMenu } from "./ChartMenu.tsx";
import styles from "./ChartFrame.module.css";
import { Say } from "./Say.tsx";
import { useLink } from "./useLink.ts";

type Props = {
  readonly id: string;
  /** What its rows are called as a file. */
  readonly name: string;
  readonly title: Phrase;
  readonly subtitle: Phrase;
  readonly description: Phrase;
  readonly foot?: Phrase;
  /** What the signs mean, for a picture that leaves the page without `keys`. */
  readonly pictureKey?: string;
  readonly keys?: ReactNode;
  readonly table: () => Table;
  readonly level?: 2 | 3 | 4;
  readonly children: ReactNode;
};

/** A chart outside Explore with its sentence, its menu and the table behind it. */
export function ChartFrame(props: Props) {
  const { id, name, title, subtitle, description, foot, pictureKey = "", keys, table } = props;
  const body = useRef<HTMLDivElement>(null);
  const [tableOpen, setTableOpen] = useState(false);
  const rows = useId();
  const link = useLink();
  useSaying(id, { title, description });
  return (
    <div className={styles.chart} data-panel={id}>
      <Frame
        id={`chart-${id}`}
        title={<Say phrase={title} />}
        subtitle={<Say phrase={subtitle} />}
        description={plainText(description)}
        keys={keys}
        foot={foot && <Say phrase={foot} />}
        level={props.level ?? 2}
        bodyRef={body}
        menu={
          <ChartMenu
            name={name}
            title={plainText(title)}
            subtitle={plainText(subtitle)}
            source={foot ? plainText(foot) : ""}
            pictureKey={pictureKey}
            text={plainText([...title, ". ", ...description])}
            table={table}
            svg={() => body.current?.querySelector<SVGSVGElement>("svg[role='group']") ?? null}
            link={link}
            tableOpen={tableOpen}
            onTable={() => {
              setTableOpen(!tableOpen);
            }}
          />
        }
      >
        {props.children}
      </Frame>
      {tableOpen && (
        <div
          className={styles.table}
          id={rows}
          role="region"
          aria-label={`Data of: ${plainText(title)}`}
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reached by keyboard
          tabIndex={0}
        >
          <DataTable table={table()} />
        </div>
      )}
    </div>
  );
}
