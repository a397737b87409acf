import envelopeWorker from "./envelope.worker.ts?worker&url";
import parseWorker from "./parse.worker.ts?worker&url";

/** The script that keeps the site on the machine, beside the page (tools/offline.mjs). */
export const serviceWorker = "./sw.js";

/** What the page may run beside itself: the addresses of its own workers, and nothing else. */
const own: readonly string[] = [envelopeWorker, parseWorker, serviceWorker];

type Policy = { createScriptURL(address: string): URL };
type Factory = {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): Policy;
};

const rules = { createScriptURL };

/** The address itself where it is one of ours; throws for any other. */
function createScriptURL(address: string): string {
  if (own.includes(address)) return address;
  throw new Error(`not an address of this site’s own scripts: ${address}`);
}

let policy: Policy | undefined;

/**
 * The address of one of the site's own workers, as a browser that enforces Trusted Types wants it.
 * Throws for any other address, in every browser.
 */
export function trusted(address: string): string | URL {
  const { trustedTypes } = globalThis as { trustedTypes?: Factory };
  if (!trustedTypes) return createScriptURL(address);
  policy ??= trustedTypes.createPolicy("reckoner", rules);
  return policy.createScriptURL(address);
}
