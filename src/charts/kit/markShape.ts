import type { Mark } from "#/data/vocabulary.ts";

/** The outline of a mark and the half of it that is inked when its text is part sourced. */
export type MarkPaths = { readonly outline: string; readonly half: string };

/** Paths round the origin for a mark whose square is `size` px over its stroke. */
export function markPaths(mark: Mark, size = 9): MarkPaths {
  const r = (size - 1.4) / 2;
  switch (mark) {
    case "square":
      return {
        outline: `M${-r} ${-r}H${r}V${r}H${-r}Z`,
        half: `M${-r} ${-r}L${r} ${r}H${-r}Z`,
      };
    case "diamond": {
      const d = r * 1.22;
      return {
        outline: `M0 ${-d}L${d} 0L0 ${d}L${-d} 0Z`,
        half: `M0 ${-d}V${d}L${-d} 0Z`,
      };
    }
    case "triangle": {
      const w = r * 1.16;
      const top = -r * 1.16;
      const base = r * 1.04;
      return {
        outline: `M0 ${top}L${w} ${base}H${-w}Z`,
        half: `M0 ${top}V${base}H${-w}Z`,
      };
    }
    case "circle": {
      const c = r * 1.1;
      return {
        outline: `M${-c} 0A${c} ${c} 0 1 1 ${c} 0A${c} ${c} 0 1 1 ${-c} 0Z`,
        half: `M0 ${-c}A${c} ${c} 0 0 0 0 ${c}Z`,
      };
    }
  }
}
