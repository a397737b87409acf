import { strToU8, zipSync } from "fflate";

/** Every file in an archive bears this date, so that equal contents are equal bytes. */
const mtime = "2022-04-01T00:00:00";

/** Texts and bytes as one ZIP archive of a type, by their names. */
export function zip(
  files: Readonly<Record<string, string | Uint8Array>>,
  type = "application/zip",
): Blob {
  const bytes = Object.entries(files).map(
    ([name, held]) => [name, typeof held === "string" ? strToU8(held) : held] as const,
  );
  return new Blob([zipSync(Object.fromEntries(bytes), { mtime })], { type });
}
