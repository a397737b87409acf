import { useEffect, useRef, type RefObject } from "react";

/**
 * Shows a native dialog over the page for as long as it is drawn: Escape and a click beside it close it,
 * and the focus goes back to what opened it. Give the result to the dialog as its ref.
 */
export function useModal(onClose: () => void): RefObject<HTMLDialogElement | null> {
  const ref = useRef<HTMLDialogElement>(null);
  const closing = useRef(onClose);
  useEffect(() => {
    closing.current = onClose;
  });
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    const opener = document.activeElement;
    show(dialog);
    const cancel = (event: Event) => {
      event.preventDefault();
      closing.current();
    };
    const close = () => {
      // Closed and shown again within one task, as when effects run twice, is still open.
      if (!dialog.open) closing.current();
    };
    const press = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) cancel(event);
    };
    const click = (event: MouseEvent) => {
      if (event.target === dialog) closing.current();
    };
    dialog.addEventListener("cancel", cancel);
    dialog.addEventListener("close", close);
    dialog.addEventListener("keydown", press);
    dialog.addEventListener("click", click);
    return () => {
      dialog.removeEventListener("cancel", cancel);
      dialog.removeEventListener("close", close);
      dialog.removeEventListener("keydown", press);
      dialog.removeEventListener("click", click);
      if (dialog.open && typeof dialog.close === "function") dialog.close();
      if (opener instanceof HTMLElement || opener instanceof SVGElement)
        opener.focus({ preventScroll: true });
    };
  }, []);
  return ref;
}

function show(dialog: HTMLDialogElement): void {
  if (dialog.open) return;
  if (typeof dialog.showModal === "function") dialog.showModal();
  else dialog.open = true;
}
