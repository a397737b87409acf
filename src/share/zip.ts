import { strToU8, zipSync } from "fflate";

/** Every file in the archive bears this date, so that equal contents are equal bytes. */
const mtime = "2022-04-01T00:00:00";

/** Texts as one ZIP archive, by their names. */
export function zip(files: Readonly<Record<string, string>>): Blob {
  const bytes = zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    { mtime },
  );
  return new Blob([bytes], { type: "application/zip" });
}
