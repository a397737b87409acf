const longestName = 80;
/** Names that Windows keeps for devices, whatever follows them. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(?=$|[.-])/i;

/** A file name that every system takes: plain letters, digits, dots and hyphens, and the extension. */
export function fileName(title: string, extension: string): string {
  const plain = title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("£", "GBP ")
    .replace(/[‘’']/g, "")
    .replace(/[^A-Za-z0-9.]+/g, "-")
    .slice(0, longestName)
    .replace(/^[.-]+|[.-]+$/g, "")
    .replace(reserved, "file-$1");
  return `${plain === "" ? "reckoner" : plain}.${extension}`;
}

/** Hands content to the browser as a download. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = name;
  anchor.hidden = true;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  // Some browsers begin to read only after the click has been dealt with.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

/** Puts text on the clipboard, the old way where the new one is missing or refused; false when neither works. */
export async function copyText(text: string): Promise<boolean> {
  // Pages from a file or a plain address have no clipboard, whatever the types say.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  try {
    await clipboard?.writeText(text);
    if (clipboard) return true;
  } catch {
    // Refused: the old way may still be allowed.
  }
  return copySelected(text);
}

/** Copies a text and returns what to tell the reader about it. */
export const copyAndSay = async (text: string): Promise<string> =>
  (await copyText(text))
    ? "Copied"
    : "This browser would not copy it. Select the text and copy it yourself.";

/** Whether pages here may put a picture on the clipboard: not from a file, nor from a plain address. */
export const canCopyPicture = (): boolean =>
  typeof ClipboardItem !== "undefined" &&
  typeof (navigator.clipboard as Clipboard | undefined)?.write === "function";

/**
 * Puts a picture that is still being made on the clipboard, and returns what to tell the reader about it.
 * The promise is handed over as it is, since a browser allows it only while the press is fresh.
 */
export async function copyPicture(png: Promise<Blob>): Promise<string> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ "image/png": png })]);
    return "Copied";
  } catch (cause) {
    await png;
    if (cause instanceof DOMException && cause.name === "NotAllowedError")
      return "This browser would not copy it. Save it as PNG instead.";
    throw cause;
  }
}

function copySelected(text: string): boolean {
  const before = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.readOnly = true;
  area.style.position = "fixed";
  area.style.opacity = "0";
  // Beside what has the focus, because outside an open dialog nothing can be selected.
  (before?.parentElement ?? document.body).append(area);
  area.select();
  const copied = commandCopy();
  area.remove();
  if (before instanceof HTMLElement || before instanceof SVGElement) before.focus();
  return copied;
}

/** The deprecated command, still the only way without the clipboard's own interface. */
function commandCopy(): boolean {
  const page = document as { execCommand?: (command: string) => boolean };
  try {
    return page.execCommand?.("copy") ?? false;
  } catch {
    return false;
  }
}

/** Whether this machine has a sheet of its own to share a link with. */
export const hasShareSheet = (): boolean =>
  typeof navigator !== "undefined" && "share" in navigator;

/** Opens the machine's share sheet; false when it could not be opened, true also when the reader closed it. */
export async function openShareSheet(title: string, url: string): Promise<boolean> {
  try {
    await navigator.share({ title, url });
    return true;
  } catch (cause) {
    return cause instanceof DOMException && cause.name === "AbortError";
  }
}
