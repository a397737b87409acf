/** Scrolls the page on where the line that stays in sight covers the mark that has the focus. */
export function uncover(drawing: SVGSVGElement | null, line: HTMLElement | null): void {
  const mark = document.activeElement;
  if (!drawing || !line || !mark || mark === drawing || !drawing.contains(mark)) return;
  const covered = mark.getBoundingClientRect().bottom - line.getBoundingClientRect().top;
  if (covered > 0) window.scrollBy({ top: covered + 8 });
}
