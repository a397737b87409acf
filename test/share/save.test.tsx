import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import {
  canCopyPicture,
  copyAndSay,
  copyPicture,
  copyText,
  fileName,
  openShareSheet,
  saveFile,
} from "#/share/save.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});
const clipboard = (writeText: (text: string) => Promise<void>) => {
  vi.stubGlobal("navigator", { clipboard: { writeText } });
};

test.each([
  ["Family Help is three quarters of the ask", "Family-Help-is-three-quarters-of-the-ask.csv"],
  ["£2.6bn: café, “naïve” & more?", "GBP-2.6bn-cafe-naive-more.csv"],
  ["../../etc/passwd", "etc-passwd.csv"],
  ["CON", "file-CON.csv"],
  ["com1.x", "file-com1.x.csv"],
  ["Conditions", "Conditions.csv"],
  ["…", "reckoner.csv"],
])("fileName(%j) is %s", (title, name) => {
  expect(fileName(title, "csv")).toBe(name);
});

test("fileName(title) is safe and short whatever the title", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (title) => {
      expect(fileName(title, "svg")).toMatch(/^[A-Za-z0-9][A-Za-z0-9.-]{0,90}\.svg$/);
    }),
  );
});

test("saveFile(name, content) clicks a link that downloads under that name, and leaves nothing behind", () => {
  const addresses: string[] = [];
  vi.stubGlobal(
    "URL",
    Object.assign(URL, { createObjectURL: () => "blob:x", revokeObjectURL: () => undefined }),
  );
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    addresses.push(`${this.download} ${this.href}`);
  });
  saveFile("rows.csv", new Blob(["x"]));
  expect(addresses).toEqual(["rows.csv blob:x"]);
  expect(document.querySelector("a")).toBeNull();
});

test("copyText(text) uses the clipboard where there is one", async () => {
  const copied: string[] = [];
  clipboard(async (text) => void copied.push(text));
  expect(await copyText("£2.6bn")).toBe(true);
  expect(copied).toEqual(["£2.6bn"]);
});

test("copyText(text) falls back to selecting it when the clipboard refuses, and gives the focus back", async () => {
  clipboard(() => Promise.reject(new DOMException("no", "NotAllowedError")));
  let selected = "";
  Object.assign(document, {
    execCommand: () => {
      selected = document.querySelector("textarea")?.value ?? "";
      return true;
    },
  });
  const button = document.body.appendChild(document.createElement("button"));
  button.focus();
  expect(await copyText("a link")).toBe(true);
  expect(selected).toBe("a link");
  expect(document.querySelector("textarea")).toBeNull();
  expect(button).toHaveFocus();
  button.remove();
  Reflect.deleteProperty(document, "execCommand");
});

test("copyAndSay(text) tells what to do when nothing works", async () => {
  vi.stubGlobal("navigator", {});
  expect(await copyAndSay("x")).toBe(
    "This browser would not copy it. Select the text and copy it yourself.",
  );
});

test("openShareSheet(title, url) is content when the reader closes the sheet, not when it can't open", async () => {
  const sheet = (name: string) => {
    vi.stubGlobal("navigator", { share: () => Promise.reject(new DOMException("", name)) });
    return openShareSheet("Reckoner", "https://example.org/");
  };
  expect(await sheet("AbortError")).toBe(true);
  expect(await sheet("NotAllowedError")).toBe(false);
});

test("copyPicture(png) hands the picture over while it is being made, and says when it is refused", async () => {
  const png = Promise.resolve(new Blob(["x"], { type: "image/png" }));
  const given: unknown[] = [];
  vi.stubGlobal("ClipboardItem", function (parts: unknown) {
    given.push(parts);
  });
  const write = vi.fn(() => Promise.resolve());
  vi.stubGlobal("navigator", { clipboard: { write } });
  expect(canCopyPicture()).toBe(true);
  expect(await copyPicture(png)).toBe("Copied");
  expect(given).toEqual([{ "image/png": png }]);
  write.mockImplementation(() => Promise.reject(new DOMException("no", "NotAllowedError")));
  expect(await copyPicture(png)).toContain("Save it as PNG");
  vi.stubGlobal("navigator", {});
  expect(canCopyPicture()).toBe(false);
});
