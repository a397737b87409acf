import rows from "../../data/methods/sources.json";
import type { Source } from "./schema.ts";

/** What the site's own methods rest on, whatever dataset is open: rows of the shape of `sources`. */
export const methodSources = rows as readonly Source[];
