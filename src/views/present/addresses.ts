import type { Story } from "#/data/schema.ts";
import { initialParams, writeAddress, type Params } from "#/state/params.ts";

/** The address of one window of a story; a story that came in a link goes on travelling in it. */
export const storyAddress = (
  { id }: Pick<Story, "id">,
  role: Params["role"],
  { scene = "", told = "" }: { readonly scene?: string; readonly told?: string } = {},
): string =>
  writeAddress({ place: "present", params: { ...initialParams, story: id, role, scene, told } });
