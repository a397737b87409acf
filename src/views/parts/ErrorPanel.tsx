import { DatasetError } from "#/data/faults.ts";
import styles from "./ErrorPanel.module.css";

type Props = {
  readonly what: string;
  readonly error: Error;
  readonly level?: 1 | 2;
  readonly onRetry: () => void;
};

/** What went wrong, where the thing would have been: what was tried, and what to do. */
export function ErrorPanel({ what, error, level = 2, onRetry }: Props) {
  const Heading = `h${level}` as const;
  const faults = error instanceof DatasetError ? error.faults : [];
  return (
    <section className={styles.panel} role="alert" data-row="">
      <Heading>{what} can’t be shown</Heading>
      <p>{faults.length > 0 ? "The data did not pass its checks." : error.message}</p>
      {faults.length > 0 && (
        <ul>
          {faults.slice(0, 50).map((fault, i) => (
            <li key={i}>
              <b>
                {fault.where} {fault.field}
              </b>
              : expected {fault.expected}, found {fault.found}. {fault.mend}
            </li>
          ))}
        </ul>
      )}
      <p>
        <button type="button" onClick={onRetry}>
          Try again
        </button>{" "}
        <button
          type="button"
          onClick={() => {
            window.location.reload();
          }}
        >
          Reload the page
        </button>
      </p>
      <p>What you have chosen is in the address and is kept.</p>
    </section>
  );
}
