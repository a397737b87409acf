import { useCallback, useMemo } from "react";
import { Outline } from "#/charts/outline/Outline.tsx";
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
  const onChoose = useCallback(
    (id: string) => {
      if (byId.has(id)) choose(id);
    },
    [byId, choose],
  );
  return (
    <Outline
      key={`${view.params.layout} ${web.centre}`}
      label={label}
      items={items}
      onChoose={onChoose}
    />
  );
}
