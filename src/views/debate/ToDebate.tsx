import type { ReactNode } from "react";
import { writeAddress, type Params } from "#/state/params.ts";
import { useParams } from "#/state/store.ts";

type Props = {
  readonly section: Params["section"];
  /** What is open or chosen there; nothing when left out. */
  readonly chosen?: Partial<
    Pick<Params, "dilemma" | "lens" | "stance" | "cell" | "gap" | "chapter">
  >;
  readonly children: ReactNode;
};

/** A link to a section of Debate that keeps everything chosen elsewhere. */
export function ToDebate({ section, chosen = {}, children }: Props) {
  const params = useParams((all) => all);
  const nothing = { dilemma: "", lens: "", cell: ["", ""] as const, gap: "", chapter: "" };
  const address = writeAddress({
    place: "debate",
    params: { ...params, ...nothing, section, ...chosen },
  });
  return <a href={address}>{children}</a>;
}
