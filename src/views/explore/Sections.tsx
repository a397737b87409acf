import styles from "./Sections.module.css";

const sections = [
  ["cost", "Cost"],
  ["when", "When"],
  ["table", "Table"],
  ["connections", "Connections"],
  ["became", "What became of it"],
  ["by", "By theme"],
  ["futures", "Children"],
  ["money", "Spending"],
] as const;

/** On a narrow screen, where the panels stand one below the other: the way to each of them. */
export function Sections() {
  return (
    <nav className={styles.sections} aria-label="Panels">
      {sections.map(([id, words]) => (
        <button
          key={id}
          type="button"
          onClick={() => {
            const panel = document.getElementById(`panel-${id}`);
            panel?.scrollIntoView({ block: "start" });
            panel?.focus({ preventScroll: true });
          }}
        >
          {words}
        </button>
      ))}
    </nav>
  );
}
