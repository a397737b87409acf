const scales: Readonly<Record<string, number>> = {
  "": 1,
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};

/**
 * The number in what a person typed: "1,200", "£2.5m", "3 thousand", "0.5". Undefined for anything else,
 * and for what is below 0.
 */
export function readAmount(text: string): number | undefined {
  const match = /^£?\s*(\d+(?:,\d{3})*(?:\.\d+)?|\.\d+)\s*([a-z]*)$/.exec(
    text.trim().toLowerCase(),
  );
  const scale = scales[match?.[2] ?? ""];
  if (match?.[1] === undefined || scale === undefined) return undefined;
  const value = Number(match[1].replaceAll(",", "")) * scale;
  return Number(value.toFixed(6));
}
