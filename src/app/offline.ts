import { serviceWorker, trusted } from "#/worker/trusted.ts";

/** How it stands with the site on this machine. */
export type Kept =
  /** Not yet, or not possible here. */
  | "no"
  /** It works without a network. */
  | "yes"
  /** A newer release is on the machine, and waits until the reader agrees. */
  | "renewable"
  /** Another window has gone over to a newer release. */
  | "renewed";

/** Watches over the copy of the site on this machine. */
export type Keeper = {
  readonly now: () => Kept;
  /** Calls back after every change; returns how to stop that. */
  readonly watch: (onChange: () => void) => () => void;
  /** Goes over to the newer release and loads the page anew; what was chosen is in the address. */
  readonly renew: () => void;
};

/**
 * Keeps the site on this machine, once the page has been idle; a browser that cannot or may not keeps
 * nothing and says nothing. A newer release waits until it is agreed to.
 */
export function keeper(
  { navigator, location }: Pick<Window, "navigator" | "location">,
  isBuilt: boolean,
): Keeper {
  const watchers = new Set<() => void>();
  let kept: Kept = "no";
  let waiting: ServiceWorker | null = null;
  let isOurs = false;
  const become = (next: Kept) => {
    if (next === kept) return;
    kept = next;
    for (const watcher of watchers) watcher();
  };
  // Refused storage and private windows end here.
  if (isBuilt && "serviceWorker" in navigator)
    start(navigator.serviceWorker).catch(() => undefined);
  return {
    now: () => kept,
    watch: (onChange) => {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
    renew: () => {
      if (kept === "renewed" || waiting === null) {
        location.reload();
        return;
      }
      isOurs = true;
      waiting.postMessage("use");
    },
  };

  async function start(container: ServiceWorkerContainer): Promise<void> {
    const wasKept = container.controller !== null;
    container.addEventListener("controllerchange", () => {
      if (isOurs) location.reload();
      else become(wasKept || kept === "renewable" ? "renewed" : "yes");
    });
    const registration = await container.register(trusted(serviceWorker), {
      updateViaCache: "none",
    });
    if (container.controller !== null) become("yes");
    note(registration.waiting);
    follow(registration.installing);
    registration.addEventListener("updatefound", () => {
      follow(registration.installing);
    });

    function note(worker: ServiceWorker | null) {
      if (worker === null || container.controller === null) return;
      waiting = worker;
      become("renewable");
    }
    function follow(worker: ServiceWorker | null) {
      worker?.addEventListener("statechange", () => {
        if (worker.state === "installed") note(worker);
      });
    }
  }
}
