import { setParams, useAppStore, useParams } from "#/state/store.ts";

type Props = {
  /** What it is read out as. */
  readonly label: string;
  readonly placeholder: string;
  readonly className?: string | undefined;
};

/** The words that proposals are narrowed to, to type. */
export function WordsField({ label, placeholder, className }: Props) {
  const store = useAppStore();
  const value = useParams((params) => params.q);
  return (
    <label className={className}>
      <span className="spoken">{label}</span>
      <input
        type="search"
        value={value}
        maxLength={200}
        placeholder={placeholder}
        onChange={(event) => {
          setParams(store, { q: event.target.value });
        }}
      />
    </label>
  );
}
