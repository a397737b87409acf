export function Dialogs(_props: { root: HTMLElement | null; open: string | undefined; onClose: () => void; onOpen: unknown }) {
  return null;
}
