import { useState, type RefObject } from "react";
import type { Story } from "#/data/schema.ts";
import type { Asked } from "#/model/asked.ts";
import { formatCount } from "#/model/money.ts";
import { fileName, saveFile } from "#/share/save.ts";
import { useDataset } from "#/state/dataset.ts";
import type { Telling } from "#/words/telling.ts";
import { N } from "../parts/Say.tsx";
import { useAddressOf } from "./useAddressOf.ts";

type Props = {
  readonly story: Story;
  readonly tell: Telling;
  readonly questions: ReadonlyMap<string, Asked>;
  /** The handout, whose charts the slides show. */
  readonly root: RefObject<HTMLElement | null>;
};
type Doing = { readonly done: number; readonly of: number };

/** Saves the handout as a file of slides, for those who must have one. */
export function SlidesButton({ story, tell, questions, root }: Props) {
  const { meta } = useDataset().first;
  const addressOf = useAddressOf();
  const [doing, setDoing] = useState<Doing>();
  const [fault, setFault] = useState("");
  const save = async () => {
    const element = root.current;
    if (!element) return;
    const { storySlides } = await import("./slidesOf.ts");
    const about = {
      dataset: `${meta.title}, dataset ${meta.version}. ${meta.disclaimer}`,
      addressOf,
      questions,
    };
    const file = await storySlides(element, story, tell, about, (done, of) => {
      setDoing({ done, of });
    });
    saveFile(fileName(story.title, "pptx"), file);
  };
  return (
    <>
      <button
        type="button"
        disabled={doing !== undefined}
        onClick={() => {
          setFault("");
          save()
            .catch((cause: unknown) => {
              setFault(cause instanceof Error ? cause.message : "the pictures could not be drawn");
            })
            .finally(() => {
              setDoing(undefined);
            });
        }}
      >
        Slides (PPTX)
      </button>
      {doing && (
        <p role="status">
          Drawing <N of={{ text: formatCount(doing.done) }} /> of{" "}
          <N of={{ text: formatCount(doing.of) }} />…
        </p>
      )}
      {fault !== "" && (
        <p role="alert" data-row="">
          No slides: {fault}. Print the handout instead.
        </p>
      )}
    </>
  );
}
