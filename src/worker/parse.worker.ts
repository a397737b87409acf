import { readDataset, unreadable, type Outcome, type Stage } from "./read.ts";

/** What the page asks for: one file, under a number that its answers repeat. */
export type Request = { readonly run: number; readonly file: Blob };
/** What comes back: how far it is, and at last what the file turned out to be. */
export type Reply = { readonly run: number } & (
  { readonly stage: Stage } | { readonly outcome: Outcome }
);

const reply = (message: Reply): void => {
  self.postMessage(message);
};

self.addEventListener("message", ({ data: { run, file } }: MessageEvent<Request>) => {
  file
    .arrayBuffer()
    .then((buffer) =>
      readDataset(new Uint8Array(buffer), (stage) => {
        reply({ run, stage });
      }),
    )
    .catch((cause: unknown): Outcome => ({ kind: "faults", faults: [unreadable(cause)] }))
    .then((outcome) => {
      reply({ run, outcome });
    })
    .catch((cause: unknown) => {
      reply({ run, outcome: { kind: "faults", faults: [unreadable(cause)] } });
    });
});
