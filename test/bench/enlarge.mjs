/**
 * A dataset document, as loose as this file needs it.
 * @typedef {Record<string, any> & { meta: Record<string, any>, proposals: readonly any[] }} Whole
 */

/**
 * A valid dataset of `n` proposals: the shipped one repeated under new ids, with links, statuses,
 * events, costs and schedule in proportion. The other entities stay as they are.
 * @param {Whole} whole @param {number} n @returns {Whole}
 */
export function enlarge(whole, n) {
  const { fingerprint: _, ...meta } = whole.meta;
  const size = whole.proposals.length;
  const copies = Math.ceil(n / size);
  const kept = new Set(
    Array.from({ length: n }, (_, i) => idOf(whole.proposals[i % size].id, i, size)),
  );
  const proposed = new Set(whole.proposals.map((row) => row.id));

  /** @type {Record<string, any[]>} */
  const out = { proposals: [], links: [], statuses: [], events: [], costs: [], schedule: [] };
  for (let copy = 0; copy < copies; copy++) {
    const to = (/** @type {string} */ id) => (copy === 0 ? id : `${id}-x${copy}`);
    const end = (/** @type {string} */ id) => (proposed.has(id) ? to(id) : id);
    const isKept = (/** @type {string} */ id) => kept.has(to(id));
    const partial = Math.min(1, n / size - copy);
    out["proposals"]?.push(
      ...whole.proposals.filter(({ id }) => isKept(id)).map((row) => ({ ...row, id: to(row.id) })),
    );
    out["links"]?.push(
      ...whole["links"]
        .filter((row) => [row.from, row.to].every((id) => !proposed.has(id) || isKept(id)))
        .map((row) => ({ ...row, id: to(row.id), from: end(row.from), to: end(row.to) })),
    );
    for (const name of ["statuses", "schedule"])
      out[name]?.push(
        ...whole[name]
          .filter((row) => isKept(row.proposal))
          .map((row) => ({ ...row, id: to(row.id), proposal: to(row.proposal) })),
      );
    out["events"]?.push(
      ...whole["events"].slice(0, Math.round(whole["events"].length * partial)).map((row) => {
        // One review ends once, and one Act came of it.
        const { milestone, ...rest } = row;
        return {
          ...(copy === 0 && milestone !== undefined ? { milestone } : {}),
          ...rest,
          id: to(row.id),
          proposals: row.proposals.filter(isKept).map(to),
        };
      }),
    );
    const costs = whole["costs"].filter(
      (row) => row.proposals.every(isKept) && (row.owner === undefined || isKept(row.owner)),
    );
    const priced = new Set(costs.map((row) => row.id));
    out["costs"]?.push(
      ...costs.map((row) => ({
        ...row,
        id: to(row.id),
        proposals: row.proposals.map(to),
        contains: row.contains.filter((id) => priced.has(id)).map(to),
        ...(row.owner === undefined ? {} : { owner: to(row.owner) }),
      })),
    );
  }
  return { ...whole, ...out, meta };
}

/** @param {string} id @param {number} i @param {number} size */
const idOf = (id, i, size) => (i < size ? id : `${id}-x${Math.floor(i / size)}`);
