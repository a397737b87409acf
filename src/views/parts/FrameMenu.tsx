import type { RefObject } from "react";
import { ChartMenu } from "./ChartMenu.tsx";
import type { Takeable } from "./inView.ts";
import { useLink } from "./useLink.ts";

type Props = Omit<Takeable, "svg" | "source"> & {
  readonly source?: string;
  /** Where the chart is drawn. */
  readonly body: RefObject<HTMLElement | null>;
};

/** The menu of a chart in a frame of its own: its rows, its picture, its words and the link. */
export function FrameMenu({ body, source = "", ...what }: Props) {
  const link = useLink();
  return (
    <ChartMenu
      {...what}
      source={source}
      svg={() => body.current?.querySelector<SVGSVGElement>("svg[role='group']") ?? null}
      link={link}
    />
  );
}
