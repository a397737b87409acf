import { whyNoQr } from "#/share/qr.ts";
import { noCode } from "#/words/present.ts";
import { QrCode } from "../../parts/QrCode.tsx";
import { useAddressOf } from "../useAddressOf.ts";
import styles from "./Ask.module.css";

/** The code that opens a question on phones; where there can be none, why, and what does instead. */
export function PhoneCode({ link }: { readonly link: string }) {
  const address = useAddressOf()(link);
  const why = whyNoQr(address);
  if (why !== undefined)
    return (
      <p className={styles.nowhere}>
        {noCode[why]} Call out guesses, or use the printed sheet of codes.
      </p>
    );
  return (
    <div className={styles.phone}>
      <QrCode link={address} label={`Code for ${address}`} isFar />
      <p>Guess on your phone</p>
    </div>
  );
}
