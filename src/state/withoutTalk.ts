import { initialParams, type Params } from "./params.ts";

/** Choices without those of Present: which story and window, and a story that came in a link. */
export const withoutTalk = (values: Params): Params => {
  const { story, scene, role, told } = initialParams;
  return { ...values, story, scene, role, told };
};
