import type { Story } from "#/data/schema.ts";
import type { Draft } from "./useDraft.ts";
import { blank } from "./blank.ts";
import { Field } from "./Field.tsx";
import styles from "./Make.module.css";

type Props = { readonly story: Story; readonly edit: Draft["edit"] };
const lines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => line.slice(0, 160));

/** What a story is: its title, for whom, and what people can do afterwards. */
export function AboutStory({ story, edit }: Props) {
  return (
    <section className={styles.about} aria-label="The story">
      <Field
        label="Title"
        value={story.title}
        rows={2}
        fault={blank}
        onChange={(text) => {
          const title = text.replaceAll("\n", " ");
          edit((now) => ({ ...now, title }), "title");
        }}
      />
      <Field
        label="For whom"
        value={story.audience}
        rows={2}
        fault={blank}
        onChange={(text) => {
          const audience = text.replaceAll("\n", " ");
          edit((now) => ({ ...now, audience }), "audience");
        }}
      />
      <Field
        label="Afterwards people can"
        value={story.aims.join("\n")}
        rows={3}
        most={2000}
        hint="A line each."
        fault={(text) =>
          lines(text).length === 0 ? "One aim at least: the last ones are kept." : undefined
        }
        onChange={(text) => {
          edit((now) => ({ ...now, aims: [...new Set(lines(text))] }), "aims");
        }}
      />
    </section>
  );
}
