import { hatchId } from "./palette.ts";

const themes = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** The pattern definitions that charts fill with; drawn once per page, and once in a saved picture. */
export function Textures() {
  return (
    <svg width="0" height="0" aria-hidden="true" focusable="false" style={{ position: "absolute" }}>
      <TextureDefs />
    </svg>
  );
}

/** The definitions alone, for a picture that carries its own. */
export function TextureDefs() {
  return (
    <defs>
      {themes.map((theme) => (
        <Hatch key={theme} id={hatchId(theme)} hue={`var(--theme-${theme + 1})`} width={2.6} />
      ))}
      <Hatch id={hatchId(null)} hue="var(--mark)" width={1.8} />
      <pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse">
        <rect width="5" height="5" fill="var(--paper)" />
        <circle cx="2.5" cy="2.5" r="1.3" fill="var(--ink)" />
      </pattern>
    </defs>
  );
}

function Hatch({ id, hue, width }: { id: string; hue: string; width: number }) {
  return (
    <pattern
      id={id}
      width="5"
      height="5"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width="5" height="5" fill="var(--paper)" />
      <rect width={width} height="5" fill={hue} />
    </pattern>
  );
}
