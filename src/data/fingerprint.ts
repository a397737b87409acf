import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";
import type { Dataset, EntityName } from "./schema.ts";

/** Kinds of rows that came after the first release: a dataset without any keeps the fingerprint it had. */
const later = ["areaColumns"] as const satisfies readonly EntityName[];

/**
 * The fingerprint of a dataset: SHA-256 of its canonical JSON (RFC 8785), the fingerprint itself left out.
 * 64 hexadecimal digits; the same rows give the same digits wherever they are written.
 */
export function fingerprint(dataset: Dataset): string {
  const { fingerprint: _own, ...meta } = dataset.meta;
  const none = new Set<string>(later.filter((name) => dataset[name].length === 0));
  const held = Object.entries({ ...dataset, meta }).filter(([name]) => !none.has(name));
  return hashOf(canonicalize(Object.fromEntries(held)) ?? "");
}

/** SHA-256 of a text in UTF-8, as hexadecimal digits. */
export const hashOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));
