import type { Story } from "#/data/schema.ts";

/** What people can do after a story, a line each. */
export function Aims({ of, className }: { readonly of: Story; readonly className?: string }) {
  return (
    <ul className={className}>
      {of.aims.map((aim) => (
        <li key={aim} data-row="">
          {aim}
        </li>
      ))}
    </ul>
  );
}
