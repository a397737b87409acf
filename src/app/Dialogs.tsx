import { Suspense, useEffect, useState, type RefObject } from "react";
import type { Dataset } from "#/data/schema.ts";
import { useDataset } from "#/state/dataset.ts";
import { useAreas } from "#/state/fetched.ts";
import { filterKeys } from "#/state/filters.ts";
import { initialParams, writeAddress, type Params, type Place } from "#/state/params.ts";
import { go, showTotals, useAppState, useAppStore } from "#/state/store.ts";
import { made } from "#/views/explore/counts.ts";
import type { Explored } from "#/views/explore/explore.ts";
import { Boundary } from "#/views/parts/Boundary.tsx";
import { DoorPanel } from "#/views/parts/DoorPanel.tsx";
import { Glossary } from "#/views/parts/Glossary.tsx";
import { later } from "#/views/parts/later.tsx";
import { OwnFile } from "#/views/parts/OwnFile.tsx";
import { SharePanel } from "#/views/parts/SharePanel.tsx";
import { useDoor } from "#/views/parts/useDoor.ts";
import { useLink } from "#/views/parts/useLink.ts";
import type { Opened } from "#/words/behind.ts";
import { citation } from "#/words/cite.ts";
import { inDebate } from "#/words/debate.ts";
import { moreInEvidence } from "#/words/evidence.ts";
import type { FindKind } from "#/words/find.ts";
import type { DialogName } from "./App.tsx";

const Compare = later(async () => (await import("#/views/parts/Compare.tsx")).Compare);
const Find = later(async () => (await import("#/views/parts/Find.tsx")).Find);

type Props = {
  readonly root: RefObject<HTMLElement | null>;
  readonly view: Explored;
  readonly open: DialogName | undefined;
  readonly dropped: File | undefined;
  readonly onOpen: (dataset: Dataset, fileName: string) => void;
  readonly onDialog: (name: DialogName) => void;
  readonly onClose: () => void;
};

const panelNames: readonly { readonly id: Params["panel"]; readonly title: string }[] = [
  { id: "cost", title: "Cost by year" },
  { id: "by", title: "Cost by theme, lead body or lever" },
  { id: "when", title: "When: the timeline" },
  { id: "became", title: "What became of it" },
  { id: "futures", title: "Children in care" },
  { id: "money", title: "Spending" },
  { id: "table", title: "The table of proposals" },
];

/** Sections of Evidence that are looked for by what is in them. */
const sectionNames: readonly { readonly id: Params["part"]; readonly title: string }[] = [
  { id: "figures", title: "Figures and their rivals" },
  { id: "methods", title: "How everything is worked out: methods and formulas" },
  { id: "worked", title: "Scenarios, step by step" },
  { id: "standing", title: "Proposals by standing; send a correction" },
  { id: "sources", title: "Sources" },
  { id: "series", title: "Series behind the charts, and revisions" },
  { id: "areas", title: "Authorities: map and table" },
  { id: "dataset", title: "This dataset: version, licence, downloads" },
];

/** Sections of Debate by what is in them. */
const debateNames: readonly { readonly id: Params["section"]; readonly title: string }[] = [
  { id: "dilemmas", title: "The three dilemmas" },
  { id: "lenses", title: "Aims as lenses: safety, stability, love and the missions" },
  { id: "positions", title: "Who says what: positions by theme" },
  { id: "missing", title: "What they say is missing" },
  { id: "story", title: "The story of the review" },
];

/** The places beside Explore, by what is done there. */
const placeNames: readonly { readonly id: Place; readonly title: string }[] = [
  { id: "scenarios", title: "Scenarios: drop, delay, compare; waterfall, tornado, ledger, brief" },
  { id: "debate", title: "Debate: what numbers cannot settle" },
  { id: "evidence", title: "Evidence: what every claim rests on" },
];

const panelPlaces = [
  ...placeNames.map(({ id, title }) => ({ id: `go.${id}`, title, note: "A place of the site" })),
  ...panelNames.map(({ id, title }) => ({ id, title, note: "Explore" })),
  ...debateNames.map(({ id, title }) => ({ id: `debate.${id}`, title, note: "Debate" })),
  ...sectionNames.map(({ id, title }) => ({ id: `evidence.${id}`, title, note: "Evidence" })),
  { id: "present.", title: "Stories to present to a room", note: "Present" },
  { id: "compare.", title: "Compare two links: what differs", note: "Share" },
];

/** What opens above the page: where a number comes from, search, words, sharing, a file of one's own. */
export function Dialogs({ root, view, open, dropped, onOpen, onDialog, onClose }: Props) {
  const store = useAppStore();
  const { whole, error, retry, first } = useDataset();
  const link = useLink();
  const place = useAppState((state) => state.place);
  const { shown, total } = view;
  useEffect(() => {
    if (place === "explore") showTotals(store, place, { n: shown.length, m: total.amountM });
  }, [store, place, shown, total]);
  const [door, setDoor] = useState<Opened | undefined>(undefined);
  const [pasted, setPasted] = useState<readonly [string, string]>(["", ""]);
  const [term, setTerm] = useState<string | undefined>(undefined);
  const areas = useAreas(open === "find" || door?.startsWith("area:") === true);
  useDoor(root, setDoor);
  /** Opens the comparison of links; what was typed there before stays, but for this view in the first place. */
  const compare = (isThis = false) => {
    setPasted(([one, other]) => [isThis || one === "" ? link() : one, other]);
    onDialog("compare");
  };
  const cite = (sources: Parameters<typeof citation>[0]["sources"]) =>
    citation({ sources, meta: first.meta, link: link() });
  const choose = (id: string) => {
    go(store, "explore", { focus: id });
  };
  /** Where Evidence says more about a door; asked when one opens. */
  const more = (opened: Opened) => {
    const { params } = store.getState();
    const debated = inDebate(opened, whole?.positions ?? [], whole?.chapters ?? []);
    if (debated) {
      const { label, ...chosen } = debated;
      const address = writeAddress({ place: "debate", params: { ...params, ...chosen } });
      return [{ label, address }];
    }
    return moreInEvidence(opened, whole ?? { figures: [], series: [] }).map(
      ({ label, part, item }) => ({
        label,
        address: writeAddress({ place: "evidence", params: { ...params, part, item, find: "" } }),
      }),
    );
  };
  const found = (choice: { readonly kind: FindKind; readonly id: string }) => {
    const { kind, id } = choice;
    onClose();
    if (kind === "proposal") choose(id);
    else if (kind === "term") setTerm(id);
    else if (kind === "body")
      go(store, "explore", {
        ...Object.fromEntries(filterKeys.map((key) => [key, initialParams[key]])),
        lead: [id],
      });
    else if (kind === "place" && id.startsWith("evidence."))
      go(store, "evidence", { part: id.slice("evidence.".length) as Params["part"], item: "" });
    else if (kind === "place" && id.startsWith("debate."))
      go(store, "debate", { section: id.slice("debate.".length) as Params["section"] });
    else if (kind === "place" && id.startsWith("go."))
      go(store, id.slice("go.".length) as Place, {});
    else if (kind === "place" && id === "compare.") compare();
    else if (kind === "place" && id.startsWith("present.")) go(store, "present", { role: "none" });
    else if (kind === "place") go(store, "explore", { panel: id as Params["panel"] });
    else setDoor(`${kind}:${id}`);
  };
  return (
    <>
      {door !== undefined && (
        <DoorPanel
          door={door}
          whole={whole}
          areas={areas}
          error={error}
          onRetry={retry}
          counts={(one) => made(view, one)}
          onChoose={choose}
          onClose={() => {
            setDoor(undefined);
          }}
          citation={cite}
          more={more(door)}
        />
      )}
      {open === "find" && (
        <Boundary what="The search">
          <Suspense>
            <Find
              data={whole ?? first}
              areas={areas}
              places={panelPlaces}
              onChoose={found}
              onClose={onClose}
            />
          </Suspense>
        </Boundary>
      )}
      {(open === "glossary" || term !== undefined) && (
        <Glossary
          terms={whole?.glossary}
          term={term}
          onClose={() => {
            setTerm(undefined);
            onClose();
          }}
        />
      )}
      {open === "share" && (
        <Suspense>
          <SharePanel
            link={link()}
            title={document.title}
            citation={cite([])}
            onCompare={() => {
              compare(true);
            }}
            onClose={onClose}
          />
        </Suspense>
      )}
      {open === "compare" && (
        <Boundary what="The comparison of links">
          <Suspense>
            <Compare texts={pasted} onType={setPasted} onClose={onClose} />
          </Suspense>
        </Boundary>
      )}
      {open === "file" && (
        <OwnFile
          dropped={dropped}
          onOpen={(dataset, fileName) => {
            onOpen(dataset, fileName);
            onClose();
          }}
          onClose={onClose}
        />
      )}
    </>
  );
}
