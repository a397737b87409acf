import { useState } from "react";
import { loadReleased } from "#/data/load.ts";
import type { Dataset } from "#/data/schema.ts";

type Props = {
  /** Where the edition is that the site still keeps. */
  readonly address: string;
  readonly className: string | undefined;
  readonly children: string;
  readonly onFetched: (dataset: Dataset) => void;
};

/** Fetches an earlier edition of the data when asked, and says beside it how that goes. */
export function EarlierButton({ address, className, children, onFetched }: Props) {
  const [said, setSaid] = useState("");
  return (
    <p>
      <button
        type="button"
        className={className}
        onClick={() => {
          setSaid("One moment …");
          loadReleased(address).then(onFetched, () => {
            setSaid("The earlier data could not be fetched. Try again when there is a network.");
          });
        }}
      >
        {children}
      </button>{" "}
      <span role="status">{said}</span>
    </p>
  );
}
