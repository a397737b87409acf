import { abbreviate, type Fault } from "../faults.ts";
import { questionNames } from "../questionNames.ts";
import type { Dataset, EntityName, Story, StoryScene } from "../schema.ts";
import { questionFaults } from "./questions.ts";
import { isCountName, isTokenKind, pieces, tokenKinds, written, type Token } from "../tokens.ts";

/** The parts of an address that name rows, and where each must be found. */
const named: Readonly<Record<string, readonly EntityName[]>> = {
  focus: ["proposals"],
  path: ["proposals"],
  theme: ["themes"],
  review: ["reviews"],
  lead: ["bodies"],
  objective: ["objectives"],
  mission: ["missions"],
};
type Look = (homes: readonly EntityName[], id: string) => boolean;
type Said = Omit<Fault, "where">;

/** Scenes have ids of their own, and their minutes make the story's. */
export const storiesAddUp = ({ stories }: Pick<Dataset, "stories">): readonly Fault[] =>
  stories.flatMap((story) => {
    const where = `stories ${story.id}`;
    const ids = story.scenes.map(({ id }) => id);
    const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
    const minutes = story.scenes.reduce(
      (sum, scene) => sum + (scene.hidden ? 0 : scene.minutes),
      0,
    );
    return [
      ...twice.map((id) => ({
        where,
        field: "scenes",
        expected: "scenes with ids of their own",
        found: `${abbreviate(id)} twice`,
        mend: "Give each scene its own id.",
      })),
      ...(Math.abs(minutes - story.minutes) < 1e-9
        ? []
        : [
            {
              where,
              field: "minutes",
              expected: `${minutes}, which its scenes that are not hidden take`,
              found: String(story.minutes),
              mend: "Correct the story’s minutes or a scene’s.",
            },
          ]),
    ];
  });

/** Whatever a story's links, callouts, questions and tokens name is in the dataset. */
export function storiesResolve(dataset: Dataset): readonly Fault[] {
  const look = lookIn(dataset);
  return dataset.stories.flatMap((story) => faultsOf(story, dataset, look));
}

/** What the tokens of a text name that a dataset does not have. */
export const textFaults = (field: string, text: string, dataset: Dataset): readonly Said[] =>
  tokenFaults(field, text, dataset, lookIn(dataset));

/** Whether a dataset has an id, each entity’s ids gathered once. */
function lookIn(dataset: Dataset): Look {
  const ids = new Map<EntityName, ReadonlySet<string>>();
  return (homes, id) =>
    homes.some((home) => {
      const known = ids.get(home) ?? new Set(dataset[home].map((row) => row.id));
      ids.set(home, known);
      return known.has(id);
    });
}

/** What is wrong with one story over a dataset, each fault with the scene it is in. */
function faultsOf(story: Story, dataset: Dataset, look: Look): readonly Fault[] {
  return story.scenes.flatMap((scene) =>
    [
      ...linkFaults(scene, look),
      ...calloutFaults(scene, look),
      ...namedFaults(scene, look),
      ...(scene.question === undefined ? [] : questionFaults(scene.question, dataset)),
      ...textsOf(scene).flatMap(([field, text]) => tokenFaults(field, text, dataset, look)),
    ].map((fault) => ({ where: `stories ${story.id}, scene ${scene.id}`, ...fault })),
  );
}

const dangling = (field: string, homes: readonly EntityName[], id: string): Said => ({
  field,
  expected: `the id of a row in ${homes.join(" or ")}`,
  found: abbreviate(id),
  mend: `Correct the id, or add the row to ${homes[0] ?? "the dataset"}.`,
});

function linkFaults({ link }: StoryScene, look: Look): readonly Said[] {
  const query = link.split("?")[1] ?? "";
  return [...new URLSearchParams(query)].flatMap(([key, value]) =>
    (Object.hasOwn(named, key) ? (named[key] ?? []) : []).length === 0
      ? []
      : value
          .split(",")
          .filter((id) => id !== "" && !look(named[key] ?? [], id))
          .map((id) => dangling(`link.${key}`, named[key] ?? [], id)),
  );
}

const pins = { proposal: ["proposals"], link: ["links"], group: ["themes"] } as const;

const calloutFaults = ({ callouts = [] }: StoryScene, look: Look): readonly Said[] =>
  callouts.flatMap((callout, i) =>
    (Object.keys(pins) as (keyof typeof pins)[]).flatMap((pin) => {
      const id = callout[pin];
      return id === undefined || look(pins[pin], id)
        ? []
        : [dangling(`callouts.${i}.${pin}`, pins[pin], id)];
    }),
  );

const namedFaults = ({ question }: StoryScene, look: Look): readonly Said[] =>
  (question === undefined ? [] : questionNames(question)).flatMap(({ field, to, id }) =>
    look([to], id) ? [] : [dangling(`question.${field}`, [to], id)],
  );

const textsOf = (scene: StoryScene): readonly (readonly [field: string, text: string])[] => [
  ["title", scene.title],
  ...(scene.reveal === undefined ? [] : [["reveal", scene.reveal] as const]),
  ...scene.notes.map((text, i) => [`notes.${i}`, text] as const),
  ...(scene.callouts ?? []).map(({ text }, i) => [`callouts.${i}.text`, text] as const),
];

function tokenFaults(field: string, text: string, dataset: Dataset, look: Look): readonly Said[] {
  return pieces(text).flatMap((piece) =>
    typeof piece === "string" ? [] : tokenFault(field, piece, dataset, look),
  );
}

function tokenFault(field: string, token: Token, dataset: Dataset, look: Look): readonly Said[] {
  const say = (expected: string, mend: string): readonly Said[] => [
    { field, expected, found: abbreviate(written(token)), mend },
  ];
  if (!isTokenKind(token.kind))
    return say(
      `a token of a kind there is: ${Object.keys(tokenKinds).join(", ")}`,
      "Correct its name; data/README.md explains each.",
    );
  const [first = "", second = ""] = token.args;
  const homes = tokenKinds[token.kind];
  const most = homes.length;
  const least = token.kind === "count" ? 1 : most;
  if (token.args.length < least || token.args.length > most)
    return say(most === 1 ? "one name" : "two names with a stroke between", "Correct the token.");
  if (token.kind === "count") {
    if (!isCountName(first)) return say("a count there is", "Choose one from data/README.md.");
    return second === "" || look(["themes", "reviews"], second)
      ? []
      : say("the id of a theme or a review", "Correct the id.");
  }
  for (const [i, home] of homes.entries())
    if (typeof home === "string" && !look([home], token.args[i] ?? ""))
      return say(`the id of a row in ${home}`, `Correct the id, or add the row to ${home}.`);
  return hasNumber(token.kind, first, second, dataset)
    ? []
    : say("a row with a number there", "Name another row, year or period.");
}

/** Whether the row that a token names holds the number that the token stands for. */
function hasNumber(
  kind: keyof typeof tokenKinds,
  first: string,
  second: string,
  { costs, funding, series }: Dataset,
): boolean {
  const cost = (id: string) => costs.find((row) => row.id === id);
  switch (kind) {
    case "cost":
    case "gap":
      return typeof cost(first)?.central === "number";
    case "share":
      return typeof cost(first)?.central === "number" && (cost(second)?.central ?? 0) > 0;
    case "year":
      return cost(first)?.profile?.[second] !== undefined;
    case "funding":
      return typeof funding.find((row) => row.id === first)?.amountM === "number";
    case "point":
      return (
        series.find((row) => row.id === first)?.points.some(({ period }) => period === second) ??
        false
      );
    case "answer":
    case "count":
    case "figure":
    case "needs":
    case "step":
    case "title":
    case "waits":
      return true;
  }
}
