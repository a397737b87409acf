import type { Layered } from "#/model/layeredDrawing.ts";
import type { Previous } from "#/model/layeredPast.ts";
import type { LayeredGraph } from "#/model/layeredSheet.ts";
import { layOut } from "./lay.ts";
import { readDataset, unreadable, type Outcome, type Stage } from "./read.ts";

/** What the page asks for: one file to read or one graph to lay out, under a number answers repeat. */
export type Request = { readonly run: number } & (
  | { readonly file: Blob }
  | { readonly graph: LayeredGraph; readonly previous?: Previous | undefined }
);
/** What comes back: how far it is, and at last what the file turned out to be, or the drawing. */
export type Reply = { readonly run: number } & (
  | { readonly stage: Stage }
  | { readonly outcome: Outcome }
  | { readonly part: number; readonly drawing: Layered | undefined }
);

const reply = (message: Reply): void => {
  self.postMessage(message);
};

self.addEventListener("message", ({ data }: MessageEvent<Request>) => {
  const { run } = data;
  if ("graph" in data) {
    const tell = (part: number, drawing: Layered | undefined) => {
      reply({ run, part, drawing });
    };
    layOut(data.graph, tell, () => performance.now(), data.previous);
    return;
  }
  data.file
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
