// What each shipped scenario would spend, £ million by year, worked out again: node recompute.mjs dataset.json
// It shares no code with the site. It counts published lines as published; editors' estimates, which one
// scenario adds, are not recomputed. Months are counted from April 2022.
import { readFileSync } from "node:fs";
const month = (date, [y, m = 1, d = 1] = date.split("-").map(Number)) => 12 * (y - 2022) + m - 4 + (d - 1) / 31;
const yearOf = (n) => `${2022 + n}-${String((23 + n) % 100).padStart(2, "0")}`;
const since = (status) => `${status.from ?? status.seen} ${status.seen} ${status.id}`;
export function recompute({ proposals, costs, links, schedule, durations, statuses, scenarios, meta }) {
  const said = statuses.filter((s) => s.layer === "decision" && (s.from ?? s.seen) <= meta.compiled);
  const answer = new Map(said.sort((a, b) => (since(a) < since(b) ? -1 : 1)).map((s) => [s.proposal, s.value]));
  const dated = new Map(schedule.map((row) => [row.proposal, row]));
  const takes = ({ id, kind, levers }) =>
    dated.get(id)?.durationMonths?.central ??
    (/mission|package/.test(kind) ? 0 : Math.max(0, ...durations.flatMap((d) => (levers.includes(d.lever) ? d.months.central : []))));
  const isAbout = ({ scope, of }, p) =>
    ({ all: true, proposal: p.id === of, theme: p.theme === of, lever: p.levers.includes(of), decision: (answer.get(p.id) ?? "no answer found") === of })[scope];
  const startsOf = (kept, { programmeStart, billWait = 0, billLate = 0 }) => {
    const start = (p) => Math.max(month(programmeStart) + (p.levers.includes("legislation") ? billWait + billLate : 0),
        month(dated.get(p.id)?.earliestStart ?? programmeStart),
        ...links.filter((l) => l.kind === "requires" && l.type !== "together" && l.from === p.id).flatMap((l) => kept.filter((q) => q.id === l.to).map((q) => start(q) + (l.type === "start" ? 0 : takes(q)))));
    return (id) => start(kept.find((p) => p.id === id)); };
  const asked = startsOf(proposals, scenarios[0].assumptions);
  return scenarios.map(({ id, decisions, assumptions }) => {
    const kept = proposals.filter((p) => decisions.filter((d) => isAbout(d, p)).at(-1)?.in ?? true);
    const [starts, result] = [startsOf(kept, { ...scenarios[0].assumptions, ...assumptions }), { id, years: {}, undated: 0, total: 0 }];
    for (const line of costs.filter((c) => c.contains.length === 0 && c.central !== null && /investment|running/.test(c.kind))) {
      const proposal = line.proposals.find((one) => kept.some((p) => p.id === one));
      if (proposal === undefined) continue;
      const [whole, shift] = [line.profile ? line : costs.find((c) => c.contains.includes(line.id)), month(assumptions.programmeStart) - month(scenarios[0].assumptions.programmeStart)];
      const slip = Math.max(starts(proposal) - asked(proposal), shift); // No money moves to before the programme.
      for (const key of ["total", "undated"]) result[key] += line.central;
      for (const [year, amount] of Object.entries(whole?.profile ?? {})) {
        const share = (line.central * amount) / whole.central, at = (month(`${year.slice(0, 4)}-04`) + slip) / 12, into = at - Math.floor(at);
        for (const [n, part] of [[Math.floor(at), 1 - into], [Math.floor(at) + 1, into]])
          if (part > 0) result.years[yearOf(n)] = (result.years[yearOf(n)] ?? 0) + share * part;
        result.undated -= share; }
    }
    return result;
  }); }
if (process.argv[2]) console.log(JSON.stringify(recompute(JSON.parse(readFileSync(process.argv[2], "utf8"))), null, 1));
