import styles from "./Timeline.module.css";

type Props = {
  readonly shape: "bar" | "square" | "diamond" | "none";
  readonly bracket: { readonly x0: number; readonly x1: number } | null;
};

/** An event's mark round the origin: a bar is a day, an open square a month, a bracket a year, a diamond a target. */
export function EventMark({ shape, bracket }: Props) {
  return (
    <>
      {bracket && (
        <path
          className={styles.bracket}
          d={`M${bracket.x0} -3V3M${bracket.x0} 0H${bracket.x1}M${bracket.x1} -3V3`}
        />
      )}
      {shape === "bar" && <rect className={styles.bar} x="-1.3" y="-5.5" width="2.6" height="11" />}
      {shape === "square" && (
        <rect className={styles.open} x="-3.4" y="-3.4" width="6.8" height="6.8" />
      )}
      {shape === "diamond" && <path className={styles.open} d="M0 -4.8L4.8 0L0 4.8L-4.8 0Z" />}
    </>
  );
}
