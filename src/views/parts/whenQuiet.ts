/** How long the page must have been left alone before what is out of sight is drawn again, ms. */
const quietMs = 100;

const waiting = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Does a job once the reader has paused and the page has nothing to draw, one job to an idle moment, so that
 * none stands between a choice and its picture. Returns how to call it off.
 */
export function whenQuiet(job: () => void): () => void {
  waiting.add(job);
  wait();
  return () => {
    waiting.delete(job);
  };
}

/** Every new job begins the pause anew. */
function wait(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    whenIdle(next);
  }, quietMs);
}

function next(): void {
  const [job] = waiting;
  if (job === undefined) return;
  waiting.delete(job);
  job();
  if (waiting.size > 0) whenIdle(next);
}

function whenIdle(job: () => void): void {
  if (typeof requestIdleCallback === "undefined") setTimeout(job);
  else requestIdleCallback(job, { timeout: 500 });
}
