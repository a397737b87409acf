import { use, useId, useRef, useState, type ReactNode } from "react";
import { DataTable } from "#/charts/kit/DataTable.tsx";
import { Frame } from "#/charts/kit/Frame.tsx";
import { useSaying } from "#/state/twin.ts";
import { plainText, type Phrase } from "#/words/phrase.ts";
import type { Table } from "#/words/table.ts";
import { BareContext } from "./bare.ts";
import { ChartMenu } from "./ChartMenu.tsx";
import styles from "./ChartFrame.module.css";
import { Folded } from "./Folded.tsx";
import { Say } from "./Say.tsx";
import { useLink } from "./useLink.ts";

export type ChartFrameProps = {
  readonly id: string;
  /** What its rows are called as a file: the measure, which stays while titles change. */
  readonly name: string;
  readonly title: Phrase;
  readonly subtitle: Phrase;
  readonly description: Phrase;
  readonly foot?: Phrase;
  /** Shows the first line of the foot, and the rest when asked. */
  readonly footFolds?: boolean;
  /** What the signs mean, for a picture that leaves the page without `keys`. */
  readonly pictureKey?: string;
  /** Which proposals it shows, for when it leaves the page; empty when nothing is filtered. */
  readonly filtered?: () => string;
  readonly keys?: ReactNode;
  /** Made when it is asked for. */
  readonly table: () => Table;
  /** Whether its picture holds all its drawings, one under the other, and not only the first. */
  readonly isStacked?: boolean;
  readonly children: ReactNode;
};
type Props = ChartFrameProps & {
  /** The heading’s id, to which a link may lead. */
  readonly anchor?: string;
  readonly level?: 2 | 3 | 4;
  /** Whether it has the page to itself, and the way to and fro, where it can. */
  readonly full?: boolean;
  readonly onFull?: () => void;
};

/** A chart with its sentence, its menu and the table behind it; on a wall, under a headline of its own, the chart alone. */
export function ChartFrame(props: Props) {
  const { id, name, title, subtitle, description, foot, table } = props;
  const { anchor = `chart-${id}`, level = 2, isStacked = false, full, onFull } = props;
  const isBare = use(BareContext) !== undefined;
  const body = useRef<HTMLDivElement>(null);
  const [tableOpen, setTableOpen] = useState(false);
  const rows = useId();
  const link = useLink();
  useSaying(id, { title, description });
  const said = foot && <Say phrase={foot} />;
  return (
    <div className={styles.chart} data-panel={id}>
      <Frame
        id={anchor}
        title={<Say phrase={title} />}
        subtitle={<Say phrase={subtitle} />}
        description={plainText(description)}
        keys={props.keys}
        isBare={isBare}
        foot={said && props.footFolds && !isBare ? <Folded>{said}</Folded> : said}
        level={level}
        bodyRef={body}
        menu={
          isBare ? undefined : (
            <ChartMenu
              name={name}
              title={plainText(title)}
              subtitle={plainText(subtitle)}
              source={foot ? plainText(foot) : ""}
              pictureKey={props.pictureKey ?? ""}
              {...(props.filtered && { filtered: props.filtered })}
              text={plainText([...title, ". ", ...description])}
              table={table}
              svg={() => {
                const drawn =
                  body.current?.querySelectorAll<SVGSVGElement>("svg[role='group']") ?? [];
                return isStacked ? [...drawn] : (drawn[0] ?? null);
              }}
              link={link}
              tableOpen={tableOpen}
              onTable={() => {
                setTableOpen(!tableOpen);
              }}
              {...(onFull && { full: full === true, onFull })}
            />
          )
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
