import { formatCount } from "#/model/money.ts";
import { N } from "../parts/Say.tsx";
import styles from "./WhenPanel.module.css";

type Props = {
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
  readonly many: number;
  /** What there are so many of, and what is left when all are not shown. */
  readonly what: string;
  readonly fewer: string;
};

/** On a phone: whether everything is listed, or what matters most. */
export const AllButton = ({ all, onAll, many, what, fewer }: Props) => (
  <button
    type="button"
    className={styles.all}
    onClick={() => {
      onAll(!all);
    }}
  >
    {all ? (
      fewer
    ) : (
      <>
        all <N of={{ text: formatCount(many) }} /> {what}
      </>
    )}
  </button>
);
