import { useId, useState } from "react";
import { keepHome, readHome } from "#/share/publicHome.ts";
import { isReachable } from "#/share/reach.ts";
import { homeFaults, type HomeFault } from "#/words/publicHome.ts";
import { usePublicHome } from "./usePublicHome.ts";
import styles from "./PublicAddress.module.css";

type Props = {
  /** An address of this copy: one that phones can open needs no other. */
  readonly of: string;
};

/** Where the same site stands on the web, for codes, handouts and pictures made by a copy that phones cannot open. */
export function PublicAddress({ of }: Props) {
  const home = usePublicHome();
  const [text, setText] = useState("");
  const [fault, setFault] = useState<HomeFault>();
  const id = useId();
  if (home !== undefined)
    return (
      <p className={styles.set}>
        Codes, handouts and pictures lead to <span data-row="">{home}</span>, as typed on this
        machine.{" "}
        <button
          type="button"
          onClick={() => {
            keepHome(window, undefined);
            setText("");
          }}
        >
          Forget that address
        </button>
      </p>
    );
  if (isReachable(of)) return null;
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const read = readHome(text);
        setFault("fault" in read ? read.fault : undefined);
        if ("home" in read) keepHome(window, read.home);
      }}
    >
      <label htmlFor={id}>Is the same site on the web? Its address</label>
      <span className={styles.row}>
        <input
          id={id}
          type="text"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://…"
          value={text}
          aria-invalid={fault !== undefined || undefined}
          aria-describedby={`${id}-about`}
          onChange={({ target }) => {
            setText(target.value);
            setFault(undefined);
          }}
        />
        <button type="submit">Use it</button>
      </span>
      <span id={`${id}-about`} className={styles.about}>
        {fault === undefined ? (
          "Codes, handouts and pictures then lead there. It is kept on this machine and sent nowhere."
        ) : (
          <span role="alert">{homeFaults[fault]}</span>
        )}
      </span>
    </form>
  );
}
