/** One thing that is wrong with a dataset: where, what was expected, what came, and how to mend it. */
export type Fault = {
  /** The entity, and the row's id where it has one: "proposals CR-2.04". */
  readonly where: string;
  /** The field, with its path inside the row: "leads.0"; empty for the row as a whole. */
  readonly field: string;
  readonly expected: string;
  readonly found: string;
  readonly mend: string;
};

/** A dataset that cannot be used, with every fault that was found in it. */
export class DatasetError extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(
      [
        `${faults.length} ${faults.length === 1 ? "fault" : "faults"} in the dataset`,
        ...faults.map(formatFault),
      ].join("\n"),
    );
    this.name = "DatasetError";
    this.faults = faults;
  }
}

/** A fault on one line: "proposals CR-2.04, title: expected at most 60 characters, found …". */
export function formatFault({ where, field, expected, found, mend }: Fault): string {
  return `${where}${field === "" ? "" : `, ${field}`}: expected ${expected}, found ${found}. ${mend}`;
}

/** A value short enough to print in a message. */
export function abbreviate(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = typeof value === "string" ? `“${value}”` : describe(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value !== null && typeof value === "object") return "an object";
  return String(value);
}
