import { useState } from "react";

/** Whether a part is open, and how to say so. */
export type Held = readonly [boolean, (open: boolean) => void];

/** A part of the controls at first: open where there is room, folded on a phone. */
export const useFold = (): Held => useState(() => !window.matchMedia("(max-width: 900px)").matches);
