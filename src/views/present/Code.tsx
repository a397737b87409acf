import { whyNoQr } from "#/share/qr.ts";
import { useDataset } from "#/state/dataset.ts";
import { noCode } from "#/words/present.ts";
import { QrCode } from "../parts/QrCode.tsx";
import styles from "./Stage.module.css";

/** The code that puts this view on phones, or why there is none. */
export function Code({ link }: { readonly link: string }) {
  const { home } = useDataset().first.meta;
  const address = new URL(link, home ?? window.location.href).href;
  const why = whyNoQr(address);
  return (
    <aside className={styles.code} aria-label="This view on a phone" data-code="">
      {why === undefined ? (
        <>
          <QrCode link={address} label={`Code for ${address}`} />
          <p>This view on your phone</p>
        </>
      ) : (
        <p>
          {noCode[why]}
          {why === "unreachable" &&
            " Put the site on a web address, or name one in the dataset as its home."}
        </p>
      )}
    </aside>
  );
}
