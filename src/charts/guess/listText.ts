/** Px of text between which a list on a wall is written. */
const [smallest, largest] = [13, 26];
/** What a letter takes of its line, what a line takes, and what stands round a line and beside it, in ems. */
const em = { letter: 0.54, line: 1.25, round: 1.65, beside: 3.4 } as const;
/** What can be pressed is at least so tall, px. */
const press = 44;

/** The largest text, px, in which a list of options with these labels stands in a width and height. */
export function listText(labels: readonly string[], width: number, height: number): number {
  for (let text = largest; text > smallest; text--) {
    const across = Math.max(1, Math.floor((width / text - em.beside) / em.letter));
    const tall = labels.map((label) =>
      Math.max(press + 0.45 * text, (Math.ceil(label.length / across) * em.line + em.round) * text),
    );
    if (tall.reduce((sum, one) => sum + one, 0) <= height) return text;
  }
  return smallest;
}
