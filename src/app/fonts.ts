import besley from "@fontsource-variable/besley/files/besley-latin-wght-normal.woff2?url";
import franklin from "@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2?url";

/** What the fonts weigh, in bytes. */
const weight = 66_000;
/** How long the first picture may wait for them, ms. */
const patience = 400;
/** How long a slow line is left to what the reader came for, ms. */
const spared = 8_000;

/**
 * Settles when the page can be drawn: with its fonts where they come at once, else without them for this
 * visit, since a font that comes later moves every line. They are then fetched for the next one.
 */
export async function fontsIfQuick(): Promise<void> {
  if (!isQuick(entryOf(import.meta.url))) {
    setTimeout(fetchForNextTime, spared);
    return;
  }
  const came = await Promise.race([
    fetched(),
    new Promise<false>((resolve) => {
      setTimeout(resolve, patience, false);
    }),
  ]);
  if (came) await setInThem();
}

/** Whether fonts come about as soon as they are asked for, by how the page's own script came. */
export function isQuick(script: Came | undefined): boolean {
  if (script === undefined || script.transferSize === 0) return true;
  const perMs = script.transferSize / Math.max(1, script.duration);
  return weight / perMs < patience / 2;
}
type Came = Pick<PerformanceResourceTiming, "transferSize" | "duration">;

const entryOf = (url: string) =>
  performance.getEntriesByName(url, "resource")[0] as PerformanceResourceTiming | undefined;

/** Whether the fonts came; false where they cannot be had. */
const fetched = (): Promise<boolean> =>
  Promise.all(
    [besley, franklin].map((address) => new FontFace("-", `url(${address})`).load()),
  ).then(
    () => true,
    () => false,
  );

/** Lets the page be set in them. Its styles name them only now, so that none can come late and move a line. */
async function setInThem(): Promise<void> {
  try {
    await import("./styles/fonts.css");
    await Promise.all(
      ["Besley Variable", "Libre Franklin Variable"].map((name) =>
        document.fonts.load(`1em "${name}"`),
      ),
    );
  } catch {
    // Without its fonts the page is set in the machine's own.
  }
}

/** Into the browser's own store. Not a prefetch link: Firefox holds that to the policy's first line, which refuses it. */
function fetchForNextTime(): void {
  for (const address of [besley, franklin])
    fetch(address, { priority: "low" })
      .then((answer) => answer.arrayBuffer())
      .catch(() => {
        // The next visit asks again.
      });
}
