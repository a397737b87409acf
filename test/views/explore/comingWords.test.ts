import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { small } from "../../small.ts";
import { readAddress } from "#/state/params.ts";
import { createComing, groupsIn } from "#/views/explore/coming.ts";
import { tellingIn, toldOf } from "#/views/explore/comingWords.ts";
import { createExplore } from "#/views/explore/explore.ts";
import { createUnder } from "#/views/explore/underView.ts";
import { plainText } from "#/words/phrase.ts";
import { expectSound } from "../../words/sound.ts";

const review = readFolder("data/care-review");

/** The schedule and its words at an address, with its bars by id. */
function told(fragment: string, whole = review) {
  const { params } = readAddress(fragment);
  const plain = createExplore()(whole, whole, params);
  const view = createUnder()(plain, whole, undefined);
  const scenario = view.under && {
    name: `${view.under.letter}, ${view.under.name}`,
    plan: view.under.outcome.plan,
    fates: view.under.fates,
  };
  const coming = createComing()(whole, view.entries, view.asOf, scenario);
  const telling = tellingIn(params);
  const words = toldOf(view, coming, telling);
  const bars = groupsIn(view, coming, telling, "theme", view.stateOf(), view.entries).flatMap(
    ({ rows }) => rows,
  );
  expectSound(words.description);
  return { view, coming, words, text: plainText(words.description), bars };
}
const when = (telling: string) => `#/explore?panel=when&telling=${telling}`;

test.each(["recommended", "accepted"] as const)(
  "%s: what the chain names has a bar, and the bars end when the lane says",
  (telling) => {
    const { coming, words, bars, text } = told(when(telling));
    const byId = new Map(bars.map((bar) => [bar.id, bar]));
    const { critical } = coming.follows[telling];
    expect(critical?.chain.length).toBeGreaterThan(0);
    for (const id of critical?.chain ?? []) expect(byId.get(id)?.span, id).not.toBeNull();
    const ends = bars.flatMap(({ span }) => span?.to ?? []);
    expect(Math.max(...ends)).toBeCloseTo(2022.25 + (critical?.finishMonth ?? 0) / 12, 9);
    expect(text).toContain(plainText(words.chain));
  },
);

test("as accepted the chain, who carries it and the dates are of the bars above, not as recommended", () => {
  const { text, words } = told(when("accepted"));
  expect(text).not.toContain("Regional Care Cooperatives, then Local homes");
  expect(plainText(words.chain)).toBe(
    "One proposal alone decides the end: National Practice Group and practice guides.",
  );
  expect(text).toMatch(
    /Of these, the schedule as accepted misses .*“Family finding in every council by 2024”/,
  );
});

test("as accepted the lane says that an answer with no date decides the end", () => {
  expect(plainText(told(when("accepted")).words.lane)).toMatch(
    /could be done by September 2028\. That end rests on “National Practice Group and practice guides”, whose answer has no date and is taken as given on the day last looked, 22 November 2026; of those with dated answers the last could be done by \w+ \d{4}\.$/,
  );
});

test("as delivered nothing is said of a chain, for none was delivered", () => {
  const { text, words, coming } = told(when("delivered"));
  expect(coming.follows.delivered.critical).toBeUndefined();
  expect([words.chain, words.carried]).toEqual([[], []]);
  expect(text).not.toMatch(/chain|carries|decides the end/);
});

test.each(["recommended", "accepted", "delivered"] as const)(
  "%s: the flag of each bar says of a date what the note under it says",
  (telling) => {
    const { coming, bars } = told(when(telling));
    const flags = new Map(bars.map(({ id, flag }) => [id, flag?.isMet]));
    for (const { proposal, lateMonths } of coming.follows[telling].dates)
      expect(flags.get(proposal), proposal).toBe(lateMonths === null ? null : lateMonths === 0);
  },
);

test.each(["accepted", "delivered"] as const)(
  "%s: the table under the chart has the bars that are drawn, and no others",
  (telling) => {
    const { words, bars } = told(when(telling));
    const { rows } = words.tableOf({ caption: "When", columns: [], rows: [] });
    const ids = (those: Iterable<unknown>) => [...new Set(those)].sort();
    expect(ids(rows.map(([, , , id]) => id))).toEqual(
      ids(
        bars.flatMap(({ id, span, ticks }) =>
          (telling === "accepted" ? span !== null : ticks.length > 0) ? [id] : [],
        ),
      ),
    );
  },
);

test("under a scenario it says what is out, what is left without it, and what moved since when", () => {
  const { text } = told(
    "#/explore?panel=when&s2=a-bill-a-year-late;p.CR-2.02*out;billLate:12&on=2",
  );
  expect(text).toContain("Under B, ");
  expect(text).toContain("Out: “One national description of who can get Family Help”.");
  expect(text).toContain(
    "“One Family Help offer from neighbourhood teams” (without “One national description of who can get Family Help”)",
  );
  expect(text).toContain(
    " start 12 months later than the review asked, since a Bill comes 12 months later: ",
  );
  expect(
    told("#/explore?panel=when&telling=accepted&s2=a-bill-a-year-late&on=2").text,
  ).not.toContain("Under B");
});

test("a date set for what a scenario leaves out is not told as a milestone", () => {
  const { coming } = told("#/explore?panel=when&s2=as-asked;p.P-4*out&on=2", small());
  expect(coming.follows.recommended.dates).toMatchObject([{ proposal: "P-4", isIn: false }]);
});
