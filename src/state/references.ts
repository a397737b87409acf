import type { Dataset } from "#/data/schema.ts";
import type { First } from "#/data/split.ts";
import { asJudged } from "#/model/effects.ts";
import { decisions, levers } from "#/data/vocabulary.ts";
import type { Params, ParamKey, SetAside } from "./params.ts";
import { lastCall } from "./derive.ts";
import { formatDecision, formatScenario, nothing, type MaybeScenario } from "./scenario.ts";

/** A dataset as far as it is there: what only the whole of it holds is not asked for before. */
export type Held = First & Partial<Omit<Dataset, keyof First>>;

type Rows =
  | ("proposals" | "themes" | "reviews" | "bodies" | "objectives" | "missions")
  | ("scenarios" | "dilemmas" | "gaps" | "chapters" | "figures" | "sources" | "drivers");
type Home = Rows | keyof typeof special;
/** Whether something of a kind goes by an id; yes while that part of the dataset isn't there. */
type Knows = (home: Home, id: string) => boolean;
type Lost = { readonly text: string; readonly home: Home };
type Fitted<V> = { readonly kept: V; readonly lost: readonly Lost[] };
type Fit<V> = (value: V, knows: Knows) => Fitted<V>;

const row =
  (home: Home): Fit<string> =>
  (id, knows) =>
    id === "" || knows(home, id) ? whole(id) : { kept: "", lost: [{ text: id, home }] };
const each =
  (home: Home): Fit<readonly string[]> =>
  (ids, knows) => {
    const kept = ids.filter((id) => knows(home, id));
    return kept.length === ids.length
      ? whole(ids)
      : { kept, lost: ids.filter((id) => !kept.includes(id)).map((text) => ({ text, home })) };
  };
const two =
  (...homes: readonly [Home, Home]): Fit<readonly [string, string]> =>
  (ids, knows) => {
    const lost = ids.flatMap((text, i) => {
      const home = homes[i as 0 | 1];
      return text === "" || knows(home, text) ? [] : [{ text, home }];
    });
    const [from, to] = ids.map((id) => (lost.some(({ text }) => text === id) ? "" : id));
    return { kept: lost.length === 0 ? ids : [from ?? "", to ?? ""], lost };
  };
const whole = <V>(kept: V): Fitted<V> => ({ kept, lost: [] });

/** The section of Evidence decides what its item is a row of; methods and areas are not in a dataset. */
const itemHomes: Partial<Record<Params["part"], Home>> = {
  figures: "figures",
  worked: "scenarios",
  standing: "proposals",
  sources: "sources",
  series: "series",
};

/** What each parameter may name, in the order in which it is told what it names in vain. */
const fits: {
  readonly [K in ParamKey]?: (value: Params[K], knows: Knows, params: Params) => Fitted<Params[K]>;
} = {
  focus: row("proposals"),
  theme: each("themes"),
  review: each("reviews"),
  lead: each("bodies"),
  objective: each("objectives"),
  mission: each("missions"),
  prices: (year, knows) =>
    year === "published" || knows("deflators", year)
      ? whole(year)
      : { kept: "published", lost: [{ text: year, home: "deflators" }] },
  path: two("proposals", "proposals"),
  cross: (ids, knows) => {
    const { lost } = two("links", "links")(ids, knows);
    return { kept: lost.length === 0 ? ids : ["", ""], lost };
  },
  fold: listed((line, knows) =>
    line.split(":").every((one) => knows("links", one)) ? undefined : "links",
  ),
  s1: scenario,
  s2: scenario,
  s3: scenario,
  s4: scenario,
  weights: listed((part, knows) => {
    const [of = ""] = part.slice(2).split("~");
    const home = wished[part.slice(0, 1)];
    return home === undefined || knows(home, of) ? undefined : home;
  }),
  item: (id, knows, { part }) => {
    const home = itemHomes[part];
    return home === undefined ? whole(id) : row(home)(id, knows);
  },
  dilemma: row("dilemmas"),
  lens: row("aims"),
  // What is said of no theme in particular stands in a column of its own.
  cell: (ids, knows) =>
    two("bodies", "themes")(ids, (home, id) => id === "general" || knows(home, id)),
  gap: row("gaps"),
  chapter: row("chapters"),
};
const wished: Readonly<Record<string, Home>> = {
  t: "themes",
  o: "objectives",
  m: "missions",
  p: "proposals",
};

/** Parts set apart by commas; `wants` says where a part looks in vain. */
function listed(wants: (part: string, knows: Knows) => Home | undefined): Fit<string> {
  return (value, knows) => {
    const parts = value.split(",");
    const lost = parts.flatMap((text) => {
      const home = text === "" ? undefined : wants(text, knows);
      return home === undefined ? [] : [{ text, home }];
    });
    const gone = new Set(lost.map(({ text }) => text));
    return lost.length === 0
      ? whole(value)
      : { kept: parts.filter((part) => part !== "" && !gone.has(part)).join(","), lost };
  };
}

const decided = {
  proposal: "proposals",
  theme: "themes",
  lever: "levers",
  decision: "decisions",
} as const satisfies Record<string, Home>;

/** What the options of a line of one's own name. */
const ofLine: Readonly<Record<string, Home>> = { p: "proposals", q: "drivers", u: "drivers" };

/** A column without what it says of things that are not there; one that then says nothing is not there either. */
function scenario(value: MaybeScenario, knows: Knows): Fitted<MaybeScenario> {
  if (value === null) return whole(value);
  const lost: Lost[] = [];
  const isKnown = (home: Home, id: string, text: string): boolean => {
    if (knows(home, id)) return true;
    lost.push({ text, home });
    return false;
  };
  const { preset, yours = [], ...rest } = value;
  const isPreset = preset === "" || isKnown("scenarios", preset, preset);
  const made = rest.decisions.filter(
    (row) => row.scope === "all" || isKnown(decided[row.scope], row.of ?? "", formatDecision(row)),
  );
  const mine = yours.flatMap((part): string[] => {
    const [name = "", ...more] = part.split("*");
    const of = name.slice(2);
    if (name.startsWith("z:")) {
      const free = [of, ...more].filter((id) => isKnown("proposals", id, `z:${id}`));
      return free.length === 0 ? [] : [`z:${free.join("*")}`];
    }
    const isInput = name.startsWith("e:");
    if (isInput && !isKnown("proposals", of, part)) return [];
    const kept = more.filter((one, i) => {
      const [input = ""] = one.split("~");
      if (isInput) return isKnown("inputs", `${of} ${input}`, `${name}*${one}`);
      const home = i < 2 ? undefined : ofLine[one.slice(0, 1)];
      return home === undefined || isKnown(home, one.slice(1), part);
    });
    return isInput && kept.length === 0 ? [] : [[name, ...kept].join("*")];
  });
  const { estimates, effects, ...assumptions } = rest.assumptions;
  const words = estimates?.split(",").filter((word) => {
    const id = word.trim().replace(/^-/, "");
    return isKnown("estimates", id, `estimates:${id}`);
  });
  const carried = effects?.split(",").filter((one) => {
    const [id = ""] = one.split("~");
    return one === asJudged || isKnown("proposals", id, `effects:${one}`);
  });
  if (lost.length === 0) return whole(value);
  const kept = {
    ...rest,
    preset: isPreset ? preset : "",
    decisions: made,
    assumptions: {
      ...assumptions,
      ...(words?.length ? { estimates: words.join(",") } : {}),
      ...(carried?.length ? { effects: carried.join(",") } : {}),
    },
    ...(mine.length === 0 ? {} : { yours: mine }),
  };
  return { kept: formatScenario(kept) === nothing ? null : kept, lost };
}

/** What the lines of Connections may be called by: its themes, its links with their ends, and its own words. */
const namedInLinks = ({ themes, proposals, links }: First): ReadonlySet<string> =>
  new Set([
    "",
    ...["theme", "centre", "needs", "waits", "rest"],
    ...[...themes, ...proposals, ...links].map(({ id }) => id),
    ...links.flatMap(({ from, to }) => [from, to]),
  ]);

const idsOf = (rows: readonly { readonly id: string }[] | undefined) =>
  rows && new Set(rows.map(({ id }) => id));

/** The ids of what is more, or less, than the rows of one kind. */
const special = {
  links: namedInLinks,
  levers: () => new Set<string>(levers),
  decisions: () => new Set<string>(decisions),
  estimates: ({ proposals, themes }: Held) =>
    new Set(["", "off", "all", "not under way", ...(idsOf([...proposals, ...themes]) ?? [])]),
  inputs: ({ estimates }: Held) =>
    estimates &&
    new Set(
      estimates.flatMap(({ proposal, inputs }) => inputs.map(({ name }) => `${proposal} ${name}`)),
    ),
  deflators: ({ deflators }: Held) => new Set(deflators.map(({ year }) => year)),
  aims: ({ objectives, missions }: Held) => idsOf([...objectives, ...missions]),
  // Not every series travels in the first part.
  series: ({ sources, series }: Held) => sources && idsOf(series),
} as const satisfies Record<string, (dataset: Held) => ReadonlySet<string> | undefined>;
const isSpecial = (home: Home): home is keyof typeof special => Object.hasOwn(special, home);

/** The ids of one kind; undefined while they are not there. */
const idsIn = (dataset: Held, home: Home): ReadonlySet<string> | undefined =>
  isSpecial(home) ? special[home](dataset) : idsOf(dataset[home]);

const knowing = lastCall((dataset: Held): Knows => {
  const sets = new Map<Home, ReadonlySet<string> | undefined>();
  return (home, id) => {
    if (!sets.has(home)) sets.set(home, idsIn(dataset, home));
    return sets.get(home)?.has(id) ?? true;
  };
});

/** What of the parameters a dataset knows, those changed for it, and what they name in vain. */
export function known(
  params: Params,
  dataset: Held,
): { readonly patch: Partial<Params>; readonly dropped: readonly SetAside[] } {
  const knows = knowing(dataset);
  const patch: Partial<Record<ParamKey, unknown>> = {};
  const dropped: SetAside[] = [];
  for (const key of Object.keys(fits) as (keyof typeof fits)[]) {
    const fit = fits[key] as (value: unknown, knows: Knows, params: Params) => Fitted<unknown>;
    const { kept, lost } = fit(params[key], knows, params);
    if (lost.length === 0) continue;
    patch[key] = kept;
    for (const { text, home } of lost)
      dropped.push({ key, text, why: `this dataset has no such id among its ${home}` });
  }
  if (params.asof > dataset.meta.compiled) {
    patch.asof = "";
    const why = `this dataset was last looked at on ${dataset.meta.compiled}; a day up to then is expected`;
    dropped.push({ key: "asof", text: params.asof, why });
  }
  return { patch: patch as Partial<Params>, dropped };
}
