import type { ReactNode } from "react";
import { writeAddress, type Params } from "#/state/params.ts";
import { useParams } from "#/state/store.ts";

type Props = {
  readonly part: Params["part"];
  /** The row or paragraph to open there; all of them when left out. */
  readonly item?: string;
  readonly onClick?: () => void;
  readonly children: ReactNode;
};

/** A link to a section of Evidence that keeps everything chosen elsewhere. */
export function ToEvidence({ part, item = "", onClick, children }: Props) {
  const params = useParams((all) => all);
  const address = writeAddress({ place: "evidence", params: { ...params, part, item, find: "" } });
  return (
    <a href={address} onClick={onClick}>
      {children}
    </a>
  );
}

/** A link to the paragraph of Evidence that says how something is worked out. */
export function HowWorkedOut({ method, onClick }: { method: string; onClick?: () => void }) {
  return (
    <ToEvidence part="methods" item={method} {...(onClick && { onClick })}>
      How this is worked out
    </ToEvidence>
  );
}
