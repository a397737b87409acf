import { use, useId, useRef, useState, type ReactNode } from "react";
import { DataTable } from "#/charts/kit/DataTable.tsx";
import { Frame } from "#/charts/kit/Frame.tsx";
import type { panels } from "#/state/params.ts";
import { setParams, useAppStore, useParams } from "#/state/store.ts";
import { useSaying } from "#/state/twin.ts";
import { plainText, type Phrase } from "#/words/phrase.ts";
import type { Table } from "#/words/table.ts";
import { BareContext } from "../parts/bare.ts";
import { ChartMenu } from "../parts/ChartMenu.tsx";
import { Folded } from "../parts/Folded.tsx";
import { Say } from "../parts/Say.tsx";
import { useLink } from "../parts/useLink.ts";
import styles from "./Panel.module.css";

export type PanelId = Exclude<(typeof panels)[number], "none">;
type Props = {
  readonly id: PanelId;
  /** What its rows are called as a file: the measure, which stays while titles change. */
  readonly name: string;
  readonly title: Phrase;
  readonly subtitle: Phrase;
  readonly description: Phrase;
  readonly foot?: Phrase;
  /** Shows the first line of the foot, and the rest when asked. */
  readonly footFolds?: boolean;
  /** What the textures mean, for a picture that leaves the page without `keys`. */
  readonly pictureKey?: string;
  readonly keys?: ReactNode;
  /** Made when it is asked for. */
  readonly table: () => Table;
  /** Controls that belong to this chart alone, above it. */
  readonly controls?: ReactNode;
  /** Whether its picture holds all its drawings, one under the other, and not only the first. */
  readonly isStacked?: boolean;
  readonly children: ReactNode;
};

/** A chart of Explore with its sentence, its menu and the table behind it. */
export function Panel({
  id,
  name,
  title,
  subtitle,
  description,
  foot,
  footFolds = false,
  pictureKey = "",
  keys,
  table,
  controls,
  isStacked = false,
  children,
}: Props) {
  const store = useAppStore();
  const full = useParams((params) => params.panel === id);
  const body = useRef<HTMLDivElement>(null);
  const [tableOpen, setTableOpen] = useState(false);
  const rows = useId();
  const link = useLink();
  const bare = use(BareContext);
  const isBare = bare !== undefined;
  useSaying(id, { title, description });
  return (
    <div className={styles.panel} data-panel={id}>
      <Frame
        id={`panel-${id}`}
        title={<Say phrase={title} />}
        subtitle={<Say phrase={subtitle} />}
        description={plainText(description)}
        keys={keys}
        isBare={isBare}
        foot={
          foot &&
          (footFolds && !isBare ? (
            <Folded>
              <Say phrase={foot} />
            </Folded>
          ) : (
            <Say phrase={foot} />
          ))
        }
        bodyRef={body}
        menu={
          isBare ? undefined : (
            <ChartMenu
              name={name}
              title={plainText(title)}
              subtitle={plainText(subtitle)}
              source={foot ? plainText(foot) : ""}
              pictureKey={pictureKey}
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
              full={full}
              onFull={() => {
                setParams(store, { panel: full ? "none" : id });
              }}
            />
          )
        }
      >
        {bare !== "closed" && controls}
        {children}
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
