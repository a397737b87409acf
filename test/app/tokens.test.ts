import { readFileSync } from "node:fs";
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
  type Color,
} from "culori";
import { describe, expect, test } from "vitest";

const css = readFileSync("src/app/styles/tokens.css", "utf8");
const pairs = [...css.matchAll(/--([\w-]+):\s*light-dark\(\s*(#\w{6}),\s*(#\w{6})\s*\)/g)];
const themes = {
  light: new Map(pairs.map(([, name = "", light = ""]) => [name, light])),
  dark: new Map(pairs.map(([, name = "", , dark = ""]) => [name, dark])),
};
const themeNames = Array.from({ length: 10 }, (_, i) => `theme-${i + 1}`);
const texts = [
  "ink",
  "muted",
  "accent",
  "critical",
  "warn",
  "gov",
  ...themeNames.map((name) => name.replace("theme", "theme-text")),
];
const marks = [
  "mark",
  "range",
  "focus",
  "d-acc",
  "d-part",
  "d-def",
  "d-rej",
  "d-none",
  ...themeNames,
];

describe.each(Object.entries(themes))("in %s", (_, tokens) => {
  const hex = (name: string): string => {
    const value = tokens.get(name);
    if (value === undefined) throw new Error(`no such token: ${name}`);
    return value;
  };

  test.each(texts)("%s is readable as text on both grounds", (name) => {
    for (const ground of ["paper", "leaf"])
      expect(wcagContrast(hex(name), hex(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(marks)("%s stands out as a mark on both grounds", (name) => {
    for (const ground of ["paper", "leaf"])
      expect(wcagContrast(hex(name), hex(ground))).toBeGreaterThanOrEqual(3);
  });

  test("text on the highlighter is readable", () => {
    for (const name of ["ink", "muted"])
      expect(wcagContrast(hex(name), hex("hi"))).toBeGreaterThanOrEqual(4.5);
  });

  test("themes that stand next to each other tell apart, for every eye", () => {
    const apart = differenceCiede2000();
    const eyes = [
      (colour: Color) => colour,
      filterDeficiencyProt(1),
      filterDeficiencyDeuter(1),
      filterDeficiencyTrit(1),
    ];
    const seen = (name: string): Color => {
      const colour = parse(hex(name));
      if (colour === undefined) throw new Error(`no colour: ${name}`);
      return colour;
    };
    for (const eye of eyes)
      for (const [i, name] of themeNames.slice(1).entries())
        expect(apart(eye(seen(themeNames[i] ?? "")), eye(seen(name)))).toBeGreaterThan(15);
  });
});
