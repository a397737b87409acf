import { releasedUrl } from "#/data/load.ts";
import type { Dataset } from "#/data/schema.ts";
import type { First } from "#/data/split.ts";
import { formatCount, formatMoney } from "#/model/money.ts";
import { formatDate } from "#/model/time.ts";
import type { MadeOver } from "#/state/params.ts";
import { differs, type SeenKey } from "#/state/seen.ts";
import { useAppState } from "#/state/store.ts";
import { EarlierButton } from "./EarlierButton.tsx";
import { N } from "./Say.tsx";
import styles from "./Notices.module.css";

type Props = {
  readonly meta: First["meta"];
  readonly older: MadeOver;
  readonly onOpen: (dataset: Dataset, name: string) => void;
};

/** A link made over other data: which, what its sender saw against what is shown now, and the way back. */
export function Older({ meta, older, onOpen }: Props) {
  const seen = useAppState((state) => state.seen);
  const now = useAppState((state) =>
    state.inSight?.place === state.place ? state.inSight.totals : undefined,
  );
  const changes = seen && now ? differs(seen, now) : [];
  const address = releasedUrl(older.fingerprint);
  return (
    <>
      <p>
        This link was made over {older.version === meta.version ? "an earlier edition of " : ""}
        version <span data-row="">{older.version}</span> of the data (fingerprint{" "}
        <span data-row="">{older.fingerprint}</span>). The version here is{" "}
        <span data-row="">{meta.version}</span>
        {older.version === meta.version && (
          <>
            {" "}
            too, fingerprint <span data-row="">{meta.fingerprint?.slice(0, 8)}</span>
          </>
        )}
        , of <span data-row="">{formatDate(meta.compiled)}</span>
        {seen && now
          ? changes.length === 0
            ? ": the totals its sender saw are still the same."
            : ". What its sender saw, and what is shown now:"
          : ": numbers may have changed since."}
      </p>
      {changes.length > 0 && (
        <ul>
          {changes.map(({ key, then, now: is }) => (
            <li key={key}>
              {labels[key]}: <N of={{ text: told(key, then) }} /> then,{" "}
              <N of={{ text: told(key, is) }} /> now
            </li>
          ))}
        </ul>
      )}
      {address !== undefined && (
        <EarlierButton
          address={address}
          className={styles.act}
          onFetched={(dataset) => {
            onOpen(dataset, `version ${older.version}, as it was`);
          }}
        >
          Open it as it was
        </EarlierButton>
      )}
    </>
  );
}

const labels: Readonly<Record<SeenKey, string>> = {
  n: "Proposals shown",
  m: "Published cost of what is shown, at least",
  a: "Total of A, at least",
  b: "Total of B, at least",
  c: "Total of C, at least",
  d: "Total of D, at least",
};
const told = (key: SeenKey, value: number): string =>
  key === "n" ? formatCount(value) : formatMoney(value);
