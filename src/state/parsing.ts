import type { Fault } from "#/data/faults.ts";
import {
  nextRun,
  readHere,
  startWorker,
  type Outcome,
  type Reply,
  type Request,
  type Stage,
} from "./away.ts";

/** The largest file that is opened, in bytes. */
const largest = 60_000_000;

/** A file being read: what it turns out to be, and how to stop. Once stopped, no result comes. */
export type Parsing = { readonly outcome: Promise<Outcome>; readonly stop: () => void };
export type { Outcome, Stage };

/**
 * Reads a dataset from a file on this machine, away from the page where the browser has workers, so that
 * the page stays usable and the reading can be stopped. The promise never fails: faults are data.
 */
export function parsing(file: Blob, onStage: (stage: Stage) => void): Parsing {
  if (file.size > largest) return { outcome: Promise.resolve(tooLarge(file.size)), stop: nothing };
  const worker = startWorker("parse");
  return worker === undefined ? onThePage(file, onStage) : inWorker(worker, file, onStage);
}

const nothing = (): void => undefined;

function inWorker(worker: Worker, file: Blob, onStage: (stage: Stage) => void): Parsing {
  const run = nextRun();
  let begun = false;
  let stopped = false;
  const outcome = new Promise<Outcome>((resolve) => {
    worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
      if (data.run !== run || stopped) return;
      begun = true;
      if ("stage" in data) {
        onStage(data.stage);
        return;
      }
      if (!("outcome" in data)) return;
      worker.terminate();
      resolve(data.outcome);
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      worker.terminate();
      if (stopped) return;
      // It failed at the file, or it could not even be fetched: then the page does it.
      if (begun) resolve({ kind: "faults", faults: [gaveUp] });
      else
        void onThePage(file, onStage).outcome.then((result) => {
          if (!stopped) resolve(result);
        });
    });
  });
  worker.postMessage({ run, file } satisfies Request);
  return {
    outcome,
    stop: () => {
      stopped = true;
      worker.terminate();
    },
  };
}

function onThePage(file: Blob, onStage: (stage: Stage) => void): Parsing {
  let stopped = false;
  const read = async (): Promise<Outcome> => {
    const { readDataset } = await readHere();
    const bytes = new Uint8Array(await file.arrayBuffer());
    return readDataset(bytes, (stage) => {
      if (!stopped) onStage(stage);
    });
  };
  const outcome = new Promise<Outcome>((resolve) => {
    read()
      .catch((): Outcome => ({ kind: "faults", faults: [gone] }))
      .then((result) => {
        if (!stopped) resolve(result);
      }, nothing);
  });
  return {
    outcome,
    stop: () => {
      stopped = true;
    },
  };
}

const ofFile = (expected: string, found: string, mend: string): Fault => ({
  where: "the file",
  field: "",
  expected,
  found,
  mend,
});

const gone = ofFile(
  "a file that can be read",
  "one that was moved, changed or locked",
  "Choose it again.",
);
const gaveUp = ofFile(
  "a dataset that can be checked here",
  "one for which the browser ran out of room",
  "Close other pages, or open a smaller file.",
);
const tooLarge = (bytes: number): Outcome => ({
  kind: "faults",
  faults: [
    ofFile(
      `a file of at most ${largest / 1e6} MB`,
      `one of ${Math.ceil(bytes / 1e6)} MB`,
      "Take out what the site doesn’t show, such as rows without proposals, and open it again.",
    ),
  ],
});
