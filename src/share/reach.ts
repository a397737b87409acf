/** Whether a link can be fetched from another machine: a web address, and not that of this machine. */
export function isReachable(link: string): boolean {
  if (!URL.canParse(link)) return false;
  const { protocol, hostname } = new URL(link);
  return (
    /^https?:$/.test(protocol) &&
    !/^(localhost|.*\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/.test(hostname)
  );
}

/** Whether the site's other files lie beside the page; the single-file edition is alone. */
export const isBeside = import.meta.env.MODE !== "single";
