import { fitsQr } from "#/share/qr.ts";
import { useDataset } from "#/state/dataset.ts";
import { QrCode } from "../parts/QrCode.tsx";
import styles from "./Stage.module.css";

/** The code that puts this view on phones, or why there is none. */
export function Code({ link }: { readonly link: string }) {
  const { home } = useDataset().first.meta;
  const address = new URL(link, home ?? window.location.href).href;
  return (
    <aside className={styles.code} aria-label="This view on a phone" data-code="">
      {fitsQr(address) ? (
        <>
          <QrCode link={address} label={`Code for ${address}`} />
          <p>This view on your phone</p>
        </>
      ) : (
        <p>
          {address.length > 400
            ? "This view’s address is too long for a code that scans across a room."
            : "This copy of the site has no public address, so a phone cannot open it. Put the site on a web address, or name one in the dataset as its home."}
        </p>
      )}
    </aside>
  );
}
