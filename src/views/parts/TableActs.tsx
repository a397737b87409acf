import { useRef } from "react";
import { plainText, type Phrase } from "#/words/phrase.ts";
import type { Table } from "#/words/table.ts";
import { useInView } from "./inView.ts";
import { RowsActs } from "./RowsActs.tsx";
import { useLink } from "./useLink.ts";

type Props = {
  /** What the rows are called as a file. */
  readonly name: string;
  readonly title: Phrase;
  readonly table: () => Table;
};

/** What can be taken away of rows that are no chart: a CSV, an XLSX, and the link to them. */
export function TableActs({ name, title, table }: Props) {
  const link = useLink();
  const place = useRef<HTMLParagraphElement>(null);
  const text = plainText(title);
  useInView(place, { name, title: text, subtitle: "", source: "", text: "", table });
  return <RowsActs ref={place} name={name} title={text} table={table} link={link} />;
}
