import { useState } from "react";
import type { First } from "#/data/split.ts";
import { noun } from "#/words/numbers.ts";
import { isDrawn, saved } from "./files.ts";
import { takeable } from "./inView.ts";
import { N } from "./Say.tsx";
import modal from "./Modal.module.css";

type Props = {
  readonly title: string;
  readonly link: string;
  readonly citation: string;
  readonly meta: First["meta"];
};

/** Everything in view as one archive; nothing where no chart or table is in view. */
export function Bundle(view: Props) {
  const [things] = useState(takeable);
  const [said, setSaid] = useState("");
  if (things.length === 0) return null;
  const drawn = things.filter(isDrawn).length;
  const save = async () => {
    setSaid("One moment …");
    const { bundle } = await import("./bundle.ts");
    return saved(view.title, "zip", await bundle({ ...view, things }));
  };
  return (
    <section className={modal.section} aria-label="All of it">
      <h3>All of it</h3>
      <p className={modal.quiet}>
        One archive with a README, the rows of <N of={{ text: String(things.length) }} />{" "}
        {noun(things.length, "chart or table", "charts and tables")} (CSV)
        {drawn > 0 && (
          <>
            , <N of={{ text: String(drawn) }} /> {noun(drawn, "picture")} (SVG and PNG)
          </>
        )}
        , how to cite it, and the link.
      </p>
      <p className={modal.acts}>
        <button
          type="button"
          className={modal.act}
          onClick={() => {
            save().then(setSaid, () => {
              setSaid("This browser could not make it. Each chart’s menu saves it by itself.");
            });
          }}
        >
          Save this view (ZIP)
        </button>
        <span className={modal.said} role="status" data-row="">
          {said}
        </span>
      </p>
    </section>
  );
}
