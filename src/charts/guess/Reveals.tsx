import { useMemo } from "react";
import type { AskedOf } from "#/model/asked.ts";
import type { Guess } from "#/model/guesses.ts";
import { plainText } from "#/words/phrase.ts";
import { spreadPhrase, truthPhrase } from "#/words/question.ts";
import styles from "./Guess.module.css";
import { layoutOrder, layoutStrip, layoutVotes, type Wide } from "./reveal.ts";
import { Texts } from "./Texts.tsx";

type Props<K extends "number" | "choose" | "rank"> = {
  readonly asked: AskedOf<K>;
  readonly guesses: readonly Guess[];
  readonly size: Wide;
};

const nameOf = (asked: Props<"number" | "choose" | "rank">["asked"], guesses: readonly Guess[]) =>
  `${plainText(truthPhrase(asked))} ${plainText(spreadPhrase(guesses, asked))}`;

/** Guesses of a number as dots, where most lie, and the truth through them. */
export function Strip({ asked, guesses, size: { width, text, tallest } }: Props<"number">) {
  const placed = useMemo(
    () => layoutStrip(asked, guesses, { width, text, tallest }),
    [asked, guesses, width, text, tallest],
  );
  const { height, base, radius, band, middle, truth } = placed;
  return (
    <Svg label={nameOf(asked, guesses)} {...{ width, height, text }}>
      {band && <rect className={styles.band} {...band} />}
      {placed.dots.map(({ x, y }, i) => (
        // Guesses have no identity but their place.
        <circle key={i} className={styles.dot} cx={x} cy={y} r={radius} />
      ))}
      <path className={styles.axis} d={`M0 ${base}H${width}`} />
      <Texts words={placed.ticks} className={styles.tick} size={text} axis />
      {middle && (
        <>
          <path className={styles.middle} d={middle.path} />
          <Texts words={[middle.words]} className={styles.label} size={text} />
        </>
      )}
      <path className={styles.through} d={truth.path} />
      <Texts words={[truth.words]} className={styles.figure} size={text * 1.3} />
    </Svg>
  );
}

/** What each option was chosen by, a dot for each, and which is right. */
export function Votes({ asked, guesses, size: { width, text } }: Props<"choose">) {
  const placed = useMemo(
    () => layoutVotes(asked, guesses, { width, text }),
    [asked, guesses, width, text],
  );
  return (
    <Svg label={nameOf(asked, guesses)} {...{ width, text }} height={placed.height}>
      {placed.rows.map(({ field, isRight, label, value, dots, count }, i) => (
        <g key={asked.options[i]?.id} data-id={idOf(asked.options[i])}>
          <rect className={isRight ? styles.right : styles.row} {...field} />
          <Texts words={label} className={isRight ? styles.strong : styles.label} size={text} row />
          {value && <Texts words={[value]} className={styles.strong} size={text} />}
          {dots.map(({ x, y }) => (
            <circle key={x} className={styles.dot} cx={x} cy={y} r={placed.radius} />
          ))}
          <Texts words={[count]} className={styles.label} size={text} />
        </g>
      ))}
    </Svg>
  );
}

/** The order the room found, joined to the order the numbers have. */
export function Order({ asked, guesses, size: { width, text } }: Props<"rank">) {
  const placed = useMemo(
    () => layoutOrder(asked, guesses, { width, text }),
    [asked, guesses, width, text],
  );
  return (
    <Svg label={nameOf(asked, guesses)} {...{ width, text }} height={placed.height}>
      <Texts words={placed.heads} className={styles.tick} size={text} row />
      {placed.rows.map(({ label, value, guessed, join }, i) => {
        const option = asked.options[asked.order[i] ?? 0];
        return (
          <g key={option?.id} data-id={idOf(option)}>
            {join !== null && <path className={styles.join} d={join} />}
            {guessed && <Texts words={[guessed]} className={styles.label} size={text} row />}
            <Texts words={label} className={styles.strong} size={text} row />
            <Texts words={[value]} className={styles.tick} size={text} />
          </g>
        );
      })}
    </Svg>
  );
}

const idOf = (option: AskedOf<"choose">["options"][number] | undefined): string | undefined =>
  option?.thing === "proposal" ? option.id : undefined;

type Drawn = {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly text: number;
  readonly children: React.ReactNode;
};

/** A picture with its words as its name: what is in it is not walked. */
function Svg({ label, width, height, text, children }: Drawn) {
  return (
    <svg
      className={styles.chart}
      role="img"
      aria-label={label}
      {...{ width, height }}
      viewBox={`0 0 ${width} ${height}`}
      fontSize={text}
    >
      {children}
    </svg>
  );
}
