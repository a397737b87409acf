/**
 * The page's own fonts as style rules that carry them inside, so that a picture can be drawn with them;
 * those that cannot be read are left out, and the picture falls back to the next font it names.
 */
export async function fontFaces(page: Document): Promise<string> {
  const faces = [...page.styleSheets].flatMap(facesIn);
  const written = await Promise.all(faces.map(withFontInside));
  return written.join("\n");
}

function facesIn(sheet: CSSStyleSheet): readonly { rule: CSSFontFaceRule; base: string }[] {
  try {
    return [...sheet.cssRules]
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .map((rule) => ({ rule, base: sheet.href ?? document.baseURI }));
  } catch {
    // A style sheet from elsewhere keeps its rules to itself.
    return [];
  }
}

async function withFontInside({
  rule,
  base,
}: {
  rule: CSSFontFaceRule;
  base: string;
}): Promise<string> {
  const address = /url\(["']?([^"')]+)["']?\)/.exec(rule.style.getPropertyValue("src"))?.[1];
  if (address === undefined) return "";
  try {
    const response = await fetch(new URL(address, base), { credentials: "same-origin" });
    if (!response.ok) return "";
    const font = base64(new Uint8Array(await response.arrayBuffer()));
    const family = rule.style.getPropertyValue("font-family");
    const weight = rule.style.getPropertyValue("font-weight") || "400";
    return `@font-face{font-family:${family};font-weight:${weight};src:url(data:font/woff2;base64,${font}) format("woff2")}`;
  } catch {
    return "";
  }
}

function base64(bytes: Uint8Array): string {
  let text = "";
  // In pieces, because a call takes only so many arguments.
  for (let i = 0; i < bytes.length; i += 0x8000)
    text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
}
