import styles from "./Fields.module.css";

type Option = readonly [value: string, words: string];
type Props = {
  readonly label: string;
  /** Words that stand before it; else the label is for assistive technology alone. */
  readonly shown?: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly groups?: readonly { readonly label: string; readonly options: readonly Option[] }[];
  readonly onChange: (value: string) => void;
};

/** One of some choices, in groups where there are many. */
export function Pick({ label, shown, value, options, groups = [], onChange }: Props) {
  return (
    <label className={styles.number}>
      {shown !== undefined && <span className={styles.name}>{shown}</span>}
      <select
        className={styles.pick}
        aria-label={label}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map(([option, words]) => (
              <option key={option} value={option}>
                {words}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
