import { LinkGlyph } from "#/charts/kit/LinkGlyph.tsx";
import { linkKinds } from "#/data/vocabulary.ts";
import { formatCount } from "#/model/money.ts";
import { depths, type layouts } from "#/state/params.ts";
import { setParams, toggle, useAppStore } from "#/state/store.ts";
import { N } from "../parts/Say.tsx";
import styles from "./Connections.module.css";
import type { Web } from "./connections.ts";
import type { Explored } from "./explore.ts";
import { Switch } from "../parts/Switch.tsx";

type Layout = (typeof layouts)[number];
type Props = { readonly view: Explored; readonly web: Web };

const ways: readonly (readonly [Layout, string])[] = [
  ["overview", "Overview"],
  ["focus", "Focus"],
  ["whole", "Whole"],
  ["path", "Path"],
  ["matrix", "Matrix"],
  ["outline", "Outline"],
];

/** On a narrow page all of them are lists: of everything or round one, by steps, or from one to another. */
const lists = (["outline", "focus", "path"] as const).flatMap((one) =>
  ways.filter(([way]) => way === one),
);

/** Which way the links are looked at, and round what. */
export function ConnectionControls({
  view,
  web,
  isNarrow,
}: Props & { readonly isNarrow: boolean }) {
  const store = useAppStore();
  const { depth, focus } = view.params;
  const asked = view.params.layout;
  const layout = isNarrow && asked !== "focus" && asked !== "path" ? "outline" : asked;
  const deep = layout === "focus" || (focus !== "" && layout !== "overview" && layout !== "path");
  return (
    <div className={styles.controls}>
      <Switch
        label="Links as"
        options={isNarrow ? lists : ways}
        value={layout}
        onChange={(next) => {
          setParams(store, { layout: next });
        }}
      />
      {layout !== "path" && layout !== "overview" && layout !== "whole" && (
        <Pick
          label="Round"
          view={view}
          value={layout === "focus" ? web.centre : focus}
          none={layout === "focus" ? undefined : "all of them"}
          onPick={(id) => {
            setParams(store, { focus: id });
          }}
        />
      )}
      {layout === "path" && (
        <>
          <Pick
            label="From"
            view={view}
            value={web.pair[0]}
            onPick={(id) => {
              setParams(store, { path: [id, web.pair[1]] });
            }}
          />
          <Pick
            label="to"
            view={view}
            value={web.pair[1]}
            onPick={(id) => {
              setParams(store, { path: [web.pair[0], id] });
            }}
          />
          <button
            type="button"
            className={styles.act}
            onClick={() => {
              setParams(store, { path: [web.pair[1], web.pair[0]] });
            }}
          >
            turn round
          </button>
        </>
      )}
      {deep && layout !== "whole" && (
        <label className={styles.pick}>
          <span>Steps</span>
          <select
            value={depth}
            onChange={(event) => {
              const next = depths.find((one) => one === event.target.value);
              if (next !== undefined) setParams(store, { depth: next });
            }}
          >
            {depths.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

type PickProps = {
  readonly label: string;
  readonly view: Explored;
  readonly value: string;
  readonly none?: string | undefined;
  readonly onPick: (id: string) => void;
};

/** One proposal out of all, by theme. */
function Pick({ label, view, value, none, onPick }: PickProps) {
  const themes = [...view.first.themes].sort((a, b) => a.order - b.order);
  return (
    <label className={styles.pick}>
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          onPick(event.target.value);
        }}
      >
        {none !== undefined && <option value="">{none}</option>}
        {themes.map((theme) => (
          <optgroup key={theme.id} label={theme.label}>
            {view.entries
              .filter((entry) => entry.theme === theme.id)
              .map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** What the lines mean: each kind with its count, to be switched on and off. */
export function KindKey({ view, web }: Props) {
  const store = useAppStore();
  const on = view.params.links;
  return (
    <div className={styles.kinds} role="group" aria-label="Kinds of link">
      {linkKinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className={styles.kind}
          aria-pressed={on.includes(kind)}
          onClick={() => {
            toggle(store, "links", kind);
          }}
        >
          <LinkGlyph kind={kind} /> {kind}{" "}
          <N of={{ text: formatCount(web.counts.get(kind) ?? 0) }} />
        </button>
      ))}
    </div>
  );
}
