import styles from "./Timeline.module.css";

type Props = {
  readonly shape: "bar" | "square" | "diamond" | "none" | "many";
  readonly bracket: { readonly x0: number; readonly x1: number } | null;
  /** How many events the mark stands for. */
  readonly many?: number | undefined;
};

/** An event's mark round the origin: a bar is a day, an open square a month, a bracket a year, a diamond a target, a box several. */
export function EventMark({ shape, bracket, many = 0 }: Props) {
  return (
    <>
      {bracket && (
        <path
          className={styles.bracket}
          d={`M${bracket.x0} -3V3M${bracket.x0} 0H${bracket.x1}M${bracket.x1} -3V3`}
        />
      )}
      {shape === "many" && <rect className={styles.many} {...manyBox(many)} />}
      {shape === "bar" && <rect className={styles.bar} x="-1.3" y="-5.5" width="2.6" height="11" />}
      {shape === "square" && (
        <rect className={styles.open} x="-3.4" y="-3.4" width="6.8" height="6.8" />
      )}
      {shape === "diamond" && <path className={styles.open} d="M0 -4.8L4.8 0L0 4.8L-4.8 0Z" />}
    </>
  );
}

const manyBox = (many: number) =>
  many > 9
    ? { x: -9, y: -6.5, width: 18, height: 13 }
    : { x: -6.5, y: -6.5, width: 13, height: 13 };
