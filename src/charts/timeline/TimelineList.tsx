import { memo, useMemo, useRef, type CSSProperties } from "react";
import { formatDate, type PartialDate } from "#/model/time.ts";
import { useRoving } from "../kit/useRoving.ts";
import { EventMark } from "./EventMark.tsx";
import type { EventState } from "./gather.ts";
import type { Lane, TimelineEvent } from "./layout.ts";
import { layoutList, type ListItem } from "./list.ts";
import styles from "./Timeline.module.css";

type Props = {
  readonly label: string;
  readonly events: readonly TimelineEvent[];
  readonly lanes: readonly Lane[];
  readonly today: PartialDate;
  readonly all: boolean;
  readonly stateOf: (event: string) => EventState;
  readonly onChoose: (event: string) => void;
};

/** The timeline for a narrow page: the major events, or all, down a line. */
export function TimelineList(props: Props) {
  const { label, events, lanes, today, all, stateOf, onChoose } = props;
  const root = useRef<HTMLDivElement>(null);
  const roving = useRoving(root);
  const items = useMemo(() => layoutList(events, lanes, today, all), [events, lanes, today, all]);
  return (
    <div ref={root} role="group" aria-label={label} {...roving}>
      <ol className={styles.list}>
        {items.map((item) => (
          <Item
            key={item.key}
            item={item}
            today={today}
            state={item.kind === "today" ? "plain" : stateOf(item.event.id)}
            onChoose={onChoose}
          />
        ))}
      </ol>
    </div>
  );
}

type ItemProps = {
  readonly item: ListItem;
  readonly state: EventState;
  readonly today: PartialDate;
  readonly onChoose: (event: string) => void;
};

const Item = memo(function Item({ item, today, state, onChoose }: ItemProps) {
  const style = { "--gap": `${item.gap}px` } as CSSProperties;
  if (item.kind === "today")
    return (
      <li className={styles.now} style={style}>
        last looked, <time dateTime={today}>{formatDate(today)}</time>
      </li>
    );
  const { event, shape } = item;
  return (
    <li
      className={styles.item}
      style={style}
      data-event={event.id}
      data-about={event.proposals.join(" ")}
      data-state={state}
    >
      <button
        type="button"
        data-mark=""
        tabIndex={-1}
        aria-label={item.sentence}
        aria-pressed={state === "chosen"}
        onClick={() => {
          onChoose(event.id);
        }}
      >
        <time className={styles.when} dateTime={item.date}>
          {item.when}
        </time>{" "}
        <svg
          className={styles.mark}
          width="12"
          height="14"
          viewBox="-6 -7 12 14"
          aria-hidden="true"
        >
          <EventMark shape={shape} bracket={item.bracket} />
        </svg>
        <span>
          <span className={styles.title} data-row="">
            {item.name}
          </span>{" "}
          {item.more !== "" && (
            <span className={styles.more} data-row="">
              {item.more}
            </span>
          )}
        </span>
      </button>
    </li>
  );
});
