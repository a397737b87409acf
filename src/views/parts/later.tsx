import { lazy, useEffect, useState, type ComponentType, type LazyExoticComponent } from "react";

/** A part of the site that could not be fetched, in words for a reader. */
export class PartError extends Error {
  override readonly name = "PartError";
  /** Lets the next attempt to draw it fetch it anew; until then React remembers that it failed. */
  readonly forget: () => void;
  constructor(cause: unknown, forget: () => void) {
    super(
      "This part of the site could not be fetched: no connection, or the site has been renewed since you opened it. If trying again does not help, reload the page.",
      { cause },
    );
    this.forget = forget;
  }
}

type Later<P extends object> = ((props: P) => React.ReactNode) & {
  /** Fetches it ahead, so that it is there at once when it is drawn; failing is told only then. */
  readonly soon: () => Promise<void>;
};

/**
 * A component that is fetched when it is first drawn. Draw it in a Boundary, which says when it cannot
 * be fetched, and tries again when asked.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): Later<P> {
  const attempt = (): LazyExoticComponent<ComponentType<P>> =>
    lazy(async () => {
      try {
        return { default: await load() };
      } catch (cause) {
        throw new PartError(cause, () => {
          held.part = attempt();
        });
      }
    });
  const held: { part: LazyExoticComponent<ComponentType<P>>; ready?: ComponentType<P> } = {
    part: attempt(),
  };
  const soon = async () => {
    try {
      held.ready = await load();
    } catch {
      // The next attempt is that of drawing it.
    }
  };
  const Part = (props: P) => {
    const [Drawn] = useState((): ComponentType<P> => held.ready ?? (held.part as ComponentType<P>));
    return <Drawn {...props} />;
  };
  return Object.assign(Part, { soon });
}

/** Fetches a part that will be wanted at once when it is wanted, after what is drawn first. */
export function useSoon(soon: () => Promise<void>): void {
  useEffect(() => {
    void soon();
  }, [soon]);
}
