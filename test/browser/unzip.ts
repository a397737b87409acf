import { crc32, inflateRawSync } from "node:zlib";

/**
 * The files of an archive by name, read from its directory at the end as the format says, without the library that
 * wrote it. Throws where a file's length or sum is not what the directory says.
 * Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 */
export function unzipped(archive: Buffer): Readonly<Record<string, Buffer>> {
  const end = archive.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end < 0) throw new Error("no directory at the end of the archive");
  const files: Record<string, Buffer> = {};
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (archive.readUInt32LE(at) !== 0x02014b50) throw new Error(`no entry at byte ${at}`);
    const [packed, long, name, extra, comment] = [
      archive.readUInt32LE(at + 20),
      archive.readUInt32LE(at + 24),
      archive.readUInt16LE(at + 28),
      archive.readUInt16LE(at + 30),
      archive.readUInt16LE(at + 32),
    ];
    const local = archive.readUInt32LE(at + 42);
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const raw = archive.subarray(from, from + packed);
    const bytes = archive.readUInt16LE(at + 10) === 0 ? raw : inflateRawSync(raw);
    const called = archive.toString("utf8", at + 46, at + 46 + name);
    if (bytes.length !== long || crc32(bytes) !== archive.readUInt32LE(at + 16))
      throw new Error(`damaged: ${called}`);
    files[called] = bytes;
    at += 46 + name + extra + comment;
  }
  return files;
}
