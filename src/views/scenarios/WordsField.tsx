import { useState } from "react";

type Props = {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly className: string | undefined;
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
};

/** Words one types, which show at once while the page behind them catches up. */
export function WordsField({ value, label, onChange, ...rest }: Props) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  return (
    <input
      {...rest}
      aria-label={label}
      value={typed ?? value}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(event.target.value);
      }}
      onBlur={() => {
        setTyped(undefined);
      }}
    />
  );
}
