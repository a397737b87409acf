import { useCallback, useMemo, useState } from "react";
import { Outline } from "#/charts/outline/Outline.tsx";
import { params as codecs } from "#/state/params.ts";
import { setParams, useAppStore } from "#/state/store.ts";
import { useActs } from "./acts.ts";
import type { Web } from "./connections.ts";
import { outlineItems } from "./connectionTwins.ts";
import type { Explored } from "./explore.ts";

type Props = { readonly view: Explored; readonly web: Web; readonly label: string };

/** The same links as a list that opens, for the keyboard, a screen reader, a phone or paper. */
export function ConnectionOutline({ view, web, label }: Props) {
  const { choose } = useActs();
  const { byId } = view;
  const items = useMemo(() => outlineItems(view, web), [view, web]);
  const [changed, onChange] = useFolds(view.params.fold);
  const onChoose = useCallback(
    (id: string) => {
      if (byId.has(id)) choose(id);
    },
    [byId, choose],
  );
  return (
    <Outline
      label={label}
      items={items}
      changed={changed}
      onChange={onChange}
      onChoose={onChoose}
    />
  );
}

/** The lines opened and closed, kept in the address; more than it holds stay on the page alone. */
function useFolds(fold: string) {
  const store = useAppStore();
  const [more, setMore] = useState<{ readonly than: string; readonly keys: ReadonlySet<string> }>();
  const written = useMemo(() => new Set(fold === "" ? [] : fold.split(",")), [fold]);
  const onChange = (keys: ReadonlySet<string>) => {
    const text = codecs.fold.parse([...keys].sort().join(","));
    setMore(text === undefined ? { than: fold, keys } : undefined);
    if (text !== undefined) setParams(store, { fold: text });
  };
  return [more?.than === fold ? more.keys : written, onChange] as const;
}
