import { useId, type ReactNode, type Ref } from "react";
import styles from "./Frame.module.css";

type Props = {
  readonly id: string;
  /** A sentence that says what one learns. */
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  /** The same in plain words, for those who do not see the chart. */
  readonly description: string;
  readonly menu?: ReactNode;
  readonly keys?: ReactNode;
  /** Source and basis. */
  readonly foot?: ReactNode;
  readonly level?: 2 | 3 | 4;
  /** Shown under a headline of its own: the chart’s sentence is then only spoken. */
  readonly isBare?: boolean;
  /** Where the chart is drawn, for measuring its width. */
  readonly bodyRef?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
};

/** A chart with its sentence, its measure, its key and its source. Escape in a chart comes back to it. */
export function Frame(props: Props) {
  const { id, title, subtitle, description, menu, keys, foot, level = 2, isBare, bodyRef } = props;
  const words = useId();
  const Heading = `h${level}` as const;
  return (
    <figure
      className={styles.frame}
      id={id}
      tabIndex={-1}
      aria-labelledby={`${words}t`}
      aria-describedby={`${words}d`}
    >
      <div className={isBare ? styles.spoken : styles.head}>
        <Heading className={styles.title} id={`${words}t`}>
          {title}
        </Heading>
        {menu !== undefined && <div className={styles.menu}>{menu}</div>}
      </div>
      {subtitle !== undefined && <p className={styles.subtitle}>{subtitle}</p>}
      <p className={styles.spoken} id={`${words}d`}>
        {description}
      </p>
      <div className={styles.body} ref={bodyRef}>
        {props.children}
      </div>
      {keys !== undefined && <div className={styles.keys}>{keys}</div>}
      {foot !== undefined && <figcaption className={styles.foot}>{foot}</figcaption>}
    </figure>
  );
}
