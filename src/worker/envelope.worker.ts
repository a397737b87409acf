import type { Candidate } from "#/model/envelope.ts";
import { answers, type EnvelopeAnswer } from "#/model/envelopeAnswer.ts";

/** What the page asks for: what to choose among and the caps, under a number that the answers repeat. */
export type EnvelopeRequest = {
  readonly run: number;
  readonly candidates: readonly Candidate[];
  readonly capsK: readonly number[];
};
/** What comes back: how many nodes were looked at, each answer as it is found, and at last that it is done. */
export type EnvelopeReply = { readonly run: number } & (
  | { readonly nodes: number }
  | { readonly answer: EnvelopeAnswer }
  | { readonly done: true }
  | { readonly fault: string }
);

const reply = (message: EnvelopeReply): void => {
  self.postMessage(message);
};

self.addEventListener("message", ({ data }: MessageEvent<EnvelopeRequest>) => {
  const { run, candidates, capsK } = data;
  try {
    const found = answers(candidates, capsK, (nodes) => {
      reply({ run, nodes });
      return true;
    });
    for (const answer of found) reply({ run, answer });
    reply({ run, done: true });
  } catch (cause) {
    reply({ run, fault: cause instanceof Error ? cause.message : String(cause) });
  }
});
