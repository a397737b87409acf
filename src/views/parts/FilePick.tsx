type Props = {
  readonly label: string;
  readonly className?: string | undefined;
  readonly read: (file: File) => Promise<void>;
  /** It was moved or locked since it was picked. */
  readonly onUnread: () => void;
};

/** A file of ours (JSON) to be brought back; the same one can be picked again. */
export function FilePick({ label, className, read, onUnread }: Props) {
  return (
    <label className={className}>
      {label}{" "}
      <input
        type="file"
        accept=".json,application/json"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = "";
          if (file) read(file).catch(onUnread);
        }}
      />
    </label>
  );
}
