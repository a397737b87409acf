import type { Candidate } from "#/model/envelope.ts";
import { answers, type EnvelopeAnswer } from "#/model/envelopeAnswer.ts";
import { nextRun, startWorker, type EnvelopeReply, type EnvelopeRequest } from "./away.ts";

/** What is told while a package is looked for. */
export type FindingNews =
  | { readonly kind: "progress"; readonly nodes: number }
  | EnvelopeAnswer
  | { readonly kind: "done" }
  | { readonly kind: "fault"; readonly why: string };

/**
 * Looks for the package that fits an envelope, away from the page where the browser has workers. Returns how to
 * stop; once stopped nothing more is told.
 */
export function finding(
  candidates: readonly Candidate[],
  capsK: readonly number[],
  onNews: (news: FindingNews) => void,
): () => void {
  const worker = startWorker("envelope");
  return worker === undefined
    ? onThePage(candidates, capsK, onNews)
    : inWorker(worker, candidates, capsK, onNews);
}

function inWorker(
  worker: Worker,
  candidates: readonly Candidate[],
  capsK: readonly number[],
  onNews: (news: FindingNews) => void,
): () => void {
  const run = nextRun();
  let stop = () => {
    worker.onmessage = null;
    worker.onerror = null;
    worker.terminate();
  };
  let begun = false;
  worker.onmessage = ({ data }: MessageEvent<EnvelopeReply>) => {
    if (data.run !== run) return;
    begun = true;
    if ("nodes" in data) onNews({ kind: "progress", nodes: data.nodes });
    else if ("answer" in data) onNews(data.answer);
    else {
      stop();
      onNews("fault" in data ? { kind: "fault", why: data.fault } : { kind: "done" });
    }
  };
  worker.onerror = (event) => {
    event.preventDefault();
    stop();
    // It failed at the work, or it could not even be fetched: then the page does it.
    if (begun) onNews({ kind: "fault", why: "the browser ran out of room" });
    else stop = onThePage(candidates, capsK, onNews);
  };
  worker.postMessage({ run, candidates, capsK } satisfies EnvelopeRequest);
  return () => {
    stop();
  };
}

/** One answer at a time, so that the page can draw between them. */
function onThePage(
  candidates: readonly Candidate[],
  capsK: readonly number[],
  onNews: (news: FindingNews) => void,
): () => void {
  const found = answers(candidates, capsK);
  let timer = setTimeout(next);
  function next() {
    try {
      const step = found.next();
      onNews(step.done === true ? { kind: "done" } : step.value);
      if (step.done !== true) timer = setTimeout(next);
    } catch (cause) {
      onNews({ kind: "fault", why: cause instanceof Error ? cause.message : String(cause) });
    }
  }
  return () => {
    clearTimeout(timer);
  };
}
