import { whyNoQr } from "#/share/qr.ts";
import { noCode } from "#/words/present.ts";
import { QrCode } from "../parts/QrCode.tsx";
import { useAddressOf } from "./useAddressOf.ts";
import styles from "./Stage.module.css";

type Props = {
  readonly link: string;
  /** Whether it opens a question. */
  readonly isAsking: boolean;
};

/** The code that puts this view, or the question it asks, on phones; or why there is none. */
export function Code({ link, isAsking }: Props) {
  const address = useAddressOf()(link);
  const why = whyNoQr(address);
  return (
    <aside
      className={styles.code}
      aria-label={isAsking ? "The question on a phone" : "This view on a phone"}
      data-code=""
    >
      {why === undefined ? (
        <>
          <QrCode link={address} label={`Code for ${address}`} isFar />
          <p>{isAsking ? "Guess on your phone" : "This view on your phone"}</p>
        </>
      ) : (
        <p>
          {noCode[why]}
          {why === "unreachable" &&
            " Where the same site is on the web, type its address on the handout of the story or under “Share this view”."}
        </p>
      )}
    </aside>
  );
}
