import { fitsQr } from "#/share/qr.ts";
import { useDataset } from "#/state/dataset.ts";
import { QrCode } from "../../parts/QrCode.tsx";
import styles from "./Ask.module.css";

/** The code that opens a question on phones; where this copy has no public address, what does instead. */
export function PhoneCode({ link }: { readonly link: string }) {
  const { home } = useDataset().first.meta;
  const address = new URL(link, home ?? window.location.href).href;
  if (!fitsQr(address))
    return (
      <p className={styles.nowhere}>
        Phones cannot open this copy: it has no public address. Call out guesses, or hand out the
        printed sheet of codes.
      </p>
    );
  return (
    <div className={styles.phone}>
      <QrCode link={address} label={`Code for ${address}`} />
      <p>Guess on your phone</p>
    </div>
  );
}
