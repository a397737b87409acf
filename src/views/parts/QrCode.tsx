import { useMemo } from "react";
import { qrPath } from "#/share/qr.ts";

type Props = {
  readonly link: string;
  /** What it is read out as. */
  readonly label: string;
  /** Whether it is scanned from across a room. */
  readonly isFar?: boolean;
};

/** A link as a QR code, as large as what stands round it lets it be: black on white in every theme. */
export function QrCode({ link, label, isFar = false }: Props) {
  const { path, size } = useMemo(() => qrPath(link, isFar), [link, isFar]);
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
