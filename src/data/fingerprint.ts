import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";
import type { Dataset } from "./schema.ts";

/**
 * The fingerprint of a dataset: SHA-256 of its canonical JSON (RFC 8785), the fingerprint itself left out.
 * 64 hexadecimal digits; the same rows give the same digits wherever they are written.
 */
export function fingerprint(dataset: Dataset): string {
  const { fingerprint: _own, ...meta } = dataset.meta;
  return hashOf(canonicalize({ ...dataset, meta }) ?? "");
}

/** SHA-256 of a text in UTF-8, as hexadecimal digits. */
export const hashOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));
