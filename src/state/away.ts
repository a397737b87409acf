import type { EnvelopeReply, EnvelopeRequest } from "../worker/envelope.worker.ts";
import envelopeAddress from "../worker/envelope.worker.ts?worker&url";
import type { Reply, Request } from "../worker/parse.worker.ts";
import parseAddress from "../worker/parse.worker.ts?worker&url";
import type { Outcome, Stage } from "../worker/read.ts";
import { trusted } from "../worker/trusted.ts";

export type { EnvelopeReply, EnvelopeRequest, Outcome, Reply, Request, Stage };

/** A number for one piece of work, which its answers repeat: those of another are dropped. */
export const nextRun = (): number => ++runs;
let runs = 0;

/** A worker for one piece of work; undefined where the browser has none or may not start one. */
export function startWorker(what: "parse" | "envelope"): Worker | undefined {
  if (typeof Worker === "undefined") return undefined;
  try {
    const address = what === "parse" ? parseAddress : envelopeAddress;
    return new Worker(trusted(address), { type: "module" });
  } catch {
    // A page opened from a file may not start one.
    return undefined;
  }
}

/** The reading of a file, for where there is no worker. */
export const readHere = () => import("../worker/read.ts");
