/** The sections of Evidence. */
export const parts = [
  "figures",
  "methods",
  "worked",
  "standing",
  "sources",
  "series",
  "areas",
  "dataset",
] as const;
/** The sections of Debate. */
export const sections = ["dilemmas", "lenses", "positions", "missing", "story"] as const;
/** What a window of Present is: the stories, the wall, the speaker’s, a phone’s, the end page, paper, a desk. */
export const roles = [
  "none",
  "stage",
  "speaker",
  "answer",
  "ending",
  "sheet",
  "handout",
  "edit",
] as const;
