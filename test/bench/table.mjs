/**
 * One line of the results. `by` is the share of repetitions that the bar is asked of (0.5 for the median);
 * `ratio` is how many times faster than the peer it is to be.
 * @typedef {{ what: string, size: string, unit: string, ours: readonly number[], peer?: readonly number[],
 *   peerName?: string, by: number, bar?: number | undefined, ratio?: number, digits?: number }} Row
 */

/** The value that a share of repetitions stays below: the nearest rank. @param {readonly number[]} times @param {number} share */
function at(times, share) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/** The results as a table in Markdown. @param {readonly Row[]} rows */
export function table(rows) {
  const heads = ["What", "Size", "Ours", "Peer", "Ratio", "Bar", "Met"];
  const lines = rows.map(cells);
  const widths = heads.map((head, i) =>
    Math.max(head.length, ...lines.map((line) => line[i]?.length ?? 0)),
  );
  const line = (/** @type {readonly string[]} */ row) =>
    `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(" | ")} |`;
  return [line(heads), line(widths.map((width) => "-".repeat(width))), ...lines.map(line)].join(
    "\n",
  );
}

/** @param {Row} row */
function cells({ what, size, unit, ours, peer = [], peerName, by, bar, ratio, digits }) {
  const said = (/** @type {readonly number[]} */ times) =>
    times.length === 0
      ? ""
      : `${number(at(times, 0.5), digits)}${unit === "" ? "" : ` ${unit}`}${times.length > 4 ? ` (${number(at(times, 0.95), digits)})` : ""}`;
  const own = at(ours, by);
  const theirs = at(peer, by);
  const faster = own === undefined || theirs === undefined ? undefined : theirs / own;
  const bars = [
    ...(bar === undefined ? [] : [`${number(bar)}${unit === "" ? "" : ` ${unit}`}`]),
    ...(ratio === undefined || faster === undefined ? [] : [`${ratio}x`]),
  ];
  const met =
    own !== undefined &&
    (bar === undefined || own <= bar) &&
    (ratio === undefined || faster === undefined || faster >= ratio);
  return [
    what,
    size,
    said(ours),
    peer.length === 0 ? "" : `${said(peer)}, ${peerName ?? ""}`,
    faster === undefined ? "" : `${faster.toFixed(1)}x`,
    bars.join(", "),
    bars.length === 0 ? "" : met ? "yes" : "no",
  ];
}

/** @param {number | undefined} value @param {number} [digits] */
function number(value, digits) {
  if (value === undefined) return "none";
  return value.toFixed(
    digits ?? (value >= 100 || Number.isInteger(value) ? 0 : value >= 10 ? 1 : 2),
  );
}
