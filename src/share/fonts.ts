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
    const font = address.startsWith("data:") ? address : await carried(new URL(address, base));
    const family = rule.style.getPropertyValue("font-family");
    const weight = rule.style.getPropertyValue("font-weight") || "400";
    return `@font-face{font-family:${family};font-weight:${weight};src:url(${font}) format("woff2")}`;
  } catch {
    return "";
  }
}

/** A font file as an address that carries it. Throws where it cannot be had. */
async function carried(address: URL): Promise<string> {
  const response = await fetch(address, { credentials: "same-origin" });
  if (!response.ok) throw new Error(`no font at ${address.href}`);
  return `data:font/woff2;base64,${base64(new Uint8Array(await response.arrayBuffer()))}`;
}

function base64(bytes: Uint8Array): string {
  let text = "";
  // In pieces, because a call takes only so many arguments.
  for (let i = 0; i < bytes.length; i += 0x8000)
    text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
}
