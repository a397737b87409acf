import { render } from "@testing-library/react";
import { Suspense, type ComponentType } from "react";
import type { Dataset } from "#/data/schema.ts";
import { DatasetContext } from "#/state/dataset.ts";
import { useParams, createState, StateContext } from "#/state/store.ts";
import { createExplore, type Explored } from "#/views/explore/explore.ts";
import { createUnder } from "#/views/explore/underView.ts";
import { small } from "../../small.ts";

/** One panel of Explore over the small review, at an address, under the scenario it names; the store says where it leads. */
export function showPanel(
  Panel: ComponentType<{ readonly view: Explored }>,
  fragment: string,
  whole: Dataset = small(),
) {
  const store = createState(fragment);
  const explore = createExplore();
  const under = createUnder();
  const shown = { first: whole, whole, error: null, retry: () => undefined, fileName: "small" };
  const AtAddress = () => {
    const params = useParams((all) => all);
    const view = explore(whole, whole, params);
    return <Panel view={params.on === "none" ? view : under(view, whole, undefined)} />;
  };
  const { container } = render(
    <StateContext value={store}>
      <DatasetContext value={shown}>
        <Suspense>
          <AtAddress />
        </Suspense>
      </DatasetContext>
    </StateContext>,
  );
  return { store, container };
}
