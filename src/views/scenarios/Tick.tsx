import { useTyped } from "./useTyped.ts";
import own from "./Yours.module.css";

type Props = {
  readonly label: string;
  readonly shown: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

/** A box to tick, which shows at once while the page behind it catches up. */
export function Tick({ label, shown, checked, onChange }: Props) {
  const field = useTyped(checked, (text) => text === "on", onChange);
  return (
    <label className={own.tick}>
      <input
        type="checkbox"
        aria-label={label}
        checked={field.typed === undefined ? checked : field.typed === "on"}
        onChange={(event) => {
          field.onType(event.target.checked ? "on" : "off");
        }}
      />
      {shown}
    </label>
  );
}
