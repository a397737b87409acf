import { fillOf } from "#/charts/kit/palette.ts";
import type { Telling } from "#/words/schedule.ts";
import styles from "./BasisKey.module.css";

type Entry = {
  readonly words: string;
  readonly draws: React.ReactNode;
  readonly tellings: readonly Telling[];
};
const every = ["recommended", "accepted", "delivered"] as const;

const entries: readonly Entry[] = [
  {
    words: "our assumption, fading from the shorter to the longer cases",
    tellings: ["recommended"],
    draws: (
      <>
        <rect x="1" y="1" width="16" height="8" fill={fillOf("assumption", null)} stroke="none" />
        <rect x="17" y="1" width="8" height="8" fill={fillOf("assumption", null)} opacity="0.4" />
        <rect x="1" y="1" width="20" height="8" fill="none" stroke="var(--ink)" />
      </>
    ),
  },
  {
    words: "our assumption",
    tellings: ["accepted"],
    draws: (
      <rect
        x="1"
        y="1"
        width="24"
        height="8"
        fill={fillOf("assumption", null)}
        stroke="var(--ink)"
      />
    ),
  },
  {
    words: "dated by a source; dashed while it goes on",
    tellings: ["delivered"],
    draws: (
      <rect
        x="1"
        y="1"
        width="24"
        height="8"
        fill="var(--mark)"
        stroke="var(--ink)"
        strokeDasharray="4 2"
      />
    ),
  },
  {
    words: "decides the end; its links are drawn",
    tellings: ["recommended"],
    draws: (
      <rect
        x="1"
        y="1"
        width="24"
        height="8"
        fill="none"
        stroke="var(--critical)"
        strokeWidth="2"
      />
    ),
  },
  {
    words: "slack: how late it may be",
    tellings: ["recommended"],
    draws: <path d="M1 5H25m0 -3v6" stroke="var(--mark)" strokeDasharray="1.5 3" fill="none" />,
  },
  {
    words: "as recommended",
    tellings: ["accepted", "delivered"],
    draws: (
      <rect
        x="1"
        y="1"
        width="24"
        height="8"
        fill="none"
        stroke="var(--mark)"
        strokeDasharray="2 2"
      />
    ),
  },
  {
    words: "no date of its own",
    tellings: ["accepted"],
    draws: (
      <rect
        x="1"
        y="1"
        width="24"
        height="8"
        fill="none"
        stroke="var(--mark)"
        strokeDasharray="3 2"
      />
    ),
  },
  {
    words: "a date the review set; filled when this schedule misses it",
    tellings: every,
    draws: (
      <path d="M13 0l5 5 -5 5 -5 -5Z" fill="var(--paper)" stroke="var(--ink)" strokeWidth="1.3" />
    ),
  },
  {
    words: "a milestone, which takes no time",
    tellings: ["recommended"],
    draws: <path d="M13 0l5 5 -5 5 -5 -5Z" fill="var(--mark)" />,
  },
  {
    words: "something happened",
    tellings: every,
    draws: <path d="M13 0v10" stroke="var(--ink)" strokeWidth="2.6" />,
  },
];

/** What the marks of the schedule mean. */
export function ScheduleKey({ telling }: { telling: Telling }) {
  return (
    <p className={styles.row}>
      {entries
        .filter(({ tellings }) => tellings.includes(telling))
        .map(({ words, draws }) => (
          <span key={words} className={styles.key}>
            <svg width="26" height="10" aria-hidden="true">
              {draws}
            </svg>
            {words}
          </span>
        ))}
    </p>
  );
}
