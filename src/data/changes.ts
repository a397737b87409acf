import changelog from "../../CHANGELOG.md?raw";

/** What changed, as it is told in the project's own list (Markdown). */
export const changelogText: string = changelog;
