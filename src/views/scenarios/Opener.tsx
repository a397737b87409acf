import { useState, type ReactNode } from "react";
import own from "./Yours.module.css";

type Props = {
  readonly title: string;
  readonly className: string | undefined;
  /** The proposal that it is about. */
  readonly id?: string;
  /** What stands beside its title, open or not. */
  readonly beside: ReactNode;
  /** Drawn once it is opened. */
  readonly children: () => ReactNode;
};

/** A line of the estimates that can be opened by its title. */
export function Opener({ title, className, id, beside, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <div className={className} data-id={id}>
      <div className={own.head}>
        <button
          type="button"
          className={own.opener}
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          <span data-row="">{title}</span>
        </button>
        {beside}
      </div>
      {open && children()}
    </div>
  );
}
