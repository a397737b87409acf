import { useDataset } from "#/state/dataset.ts";
import { useParams } from "#/state/store.ts";
import { topicsOf } from "#/words/figures.ts";
import { Figures, FigureTopic } from "../evidence/Figures.tsx";

/** What is published about one thing, side by side, for a room; all figures where none is named. */
export function FigurePicture() {
  const { whole } = useDataset();
  const item = useParams((params) => params.item);
  if (!whole) return null;
  const topic = topicsOf(whole.figures).find(({ figures }) =>
    figures.some(({ id }) => id === item),
  );
  return topic ? <FigureTopic topic={topic} dataset={whole} /> : <Figures dataset={whole} />;
}
