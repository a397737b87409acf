import { LinkGlyph } from "#/charts/kit/LinkGlyph.tsx";
import { MarkIcon } from "#/charts/kit/MarkIcon.tsx";
import type { Dataset } from "#/data/schema.ts";
import type { First } from "#/data/split.ts";
import { formatCount } from "#/model/money.ts";
import { ends, type Entry } from "#/model/register.ts";
import { setParams, useAppStore } from "#/state/store.ts";
import { linkBasisWords } from "#/words/proposal.ts";
import { N } from "./Say.tsx";
import styles from "./Inspector.module.css";

type Props = {
  readonly entry: Entry;
  readonly first: First;
  readonly whole: Dataset | undefined;
  readonly byId: ReadonlyMap<string, Entry>;
};
type Link = First["links"][number];

/** What leads into a proposal, what it leads on to, what it ends and what it strains against. */
export function InspectorLinks({ entry, first, whole, byId }: Props) {
  const own = first.links.filter((link) => link.from === entry.id || link.to === entry.id);
  const on = own.filter((link) => ends(link)?.before === entry.id);
  const into = own.filter((link) => ends(link)?.after === entry.id);
  const strains = own.filter((link) => ends(link) === null);
  const list = (links: readonly Link[]) => (
    <ul className={styles.links}>
      {links.map((link) => (
        <Item key={link.id} link={link} self={entry.id} whole={whole} byId={byId} />
      ))}
    </ul>
  );
  return (
    <>
      <h3 className={styles.section}>
        Leads on to <N of={{ text: formatCount(on.length) }} />
      </h3>
      {on.length > 0 ? (
        list(on)
      ) : (
        <p className={styles.hint}>Nothing that we know of waits for it.</p>
      )}
      <h3 className={styles.section}>
        Leads into it <N of={{ text: formatCount(into.length) }} />
      </h3>
      {into.length > 0 ? (
        list(into)
      ) : (
        <p className={styles.hint}>It needs nothing first that we know of.</p>
      )}
      {strains.length > 0 && (
        <>
          <h3 className={styles.section}>Ends, and strains</h3>
          {list(strains)}
        </>
      )}
    </>
  );
}

type ItemProps = {
  readonly link: Link;
  readonly self: string;
  readonly whole: Dataset | undefined;
  readonly byId: ReadonlyMap<string, Entry>;
};

function Item({ link, self, whole, byId }: ItemProps) {
  const store = useAppStore();
  const id = link.from === self ? link.to : link.from;
  const other = byId.get(id);
  const full = whole?.links.find((row) => row.id === link.id);
  const arrangement = whole?.arrangements.find((row) => row.id === id);
  return (
    <li>
      <span className={styles.kind}>
        <LinkGlyph kind={link.kind} />
        <span>{link.kind}</span>
      </span>
      <span>
        {other ? (
          <button
            type="button"
            className={styles.other}
            data-id={other.id}
            onClick={() => {
              setParams(store, { focus: other.id });
            }}
          >
            <MarkIcon mark={other.mark} themeIndex={other.themeIndex} standing={other.standing} />{" "}
            <span data-row="">{other.title}</span>
          </button>
        ) : (
          <b data-row="">{arrangement?.label ?? id}</b>
        )}
        {full && (
          <span className={styles.reason}>
            <span data-row="">{full.reason}</span>{" "}
            <i className={styles.ours}>{linkBasisWords[full.basis]}</i>
            {full.type === "start" && <i className={styles.ours}>, starts with it</i>}
            {full.type === "together" && <i className={styles.ours}>, together with it</i>}
          </span>
        )}
        <button
          type="button"
          className={styles.show}
          onClick={() => {
            const order = ends(link);
            // Where the inspector has the page to itself, it makes way.
            const isAlone = window.matchMedia("(max-width: 900px)").matches;
            setParams(store, {
              panel: "connections",
              focus: isAlone ? "" : self,
              ...(order === null
                ? { layout: isAlone ? "outline" : "focus" }
                : { layout: "path", path: [order.before, order.after] }),
            });
          }}
        >
          show in Connections
          <span className="spoken" data-row="">
            {` ${link.kind} ${other?.title ?? arrangement?.label ?? id}`}
          </span>
        </button>
      </span>
    </li>
  );
}
