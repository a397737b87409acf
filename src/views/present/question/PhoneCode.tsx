import { useMemo } from "react";
import { fitsQr, qrPath } from "#/share/qr.ts";
import { useDataset } from "#/state/dataset.ts";
import styles from "./Ask.module.css";

/** The code that opens a question on phones; where this copy has no public address, what does instead. */
export function PhoneCode({ link }: { readonly link: string }) {
  const { home } = useDataset().first.meta;
  const address = new URL(link, home ?? window.location.href).href;
  const code = useMemo(() => (fitsQr(address) ? qrPath(address) : undefined), [address]);
  if (!code)
    return (
      <p className={styles.nowhere}>
        Phones cannot open this copy: it has no public address. Call out guesses, or hand out the
        printed sheet of codes.
      </p>
    );
  return (
    <div className={styles.phone}>
      <svg role="img" aria-label={`Code for ${address}`} viewBox={`0 0 ${code.size} ${code.size}`}>
        <rect width={code.size} height={code.size} fill="#fff" />
        <path d={code.path} fill="#000" />
      </svg>
      <p>Guess on your phone</p>
    </div>
  );
}
