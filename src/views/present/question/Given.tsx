import { DrawLine } from "#/charts/guess/DrawLine.tsx";
import { Choose, Rank, SetNumber } from "#/charts/guess/Inputs.tsx";
import { Order, Strip, Votes } from "#/charts/guess/Reveals.tsx";
import type { Asked } from "#/model/asked.ts";
import type { Guess, Said } from "#/model/guesses.ts";
import { plainText } from "#/words/phrase.ts";
import { spreadPhrase, truthPhrase } from "#/words/question.ts";

/** Room for a chart and the size of its text, px. */
export type Room = { readonly width: number; readonly height: number; readonly text: number };

type GivenProps = {
  readonly asked: Asked;
  readonly said: Said | undefined;
  readonly onSay: (said: Said) => void;
  readonly room: Room;
};

/** The control with which a question is answered. */
export function Given({ asked, said, onSay, room }: GivenProps) {
  switch (asked.kind) {
    case "line":
      return (
        <DrawLine
          label={`${asked.question.ask} ${asked.label}, ${asked.place}. Left and right choose a year, up and down move the line.`}
          asked={asked}
          said={said?.kind === "line" ? said : undefined}
          guesses={none}
          revealed={false}
          size={room}
          onSay={onSay}
        />
      );
    case "number":
      return (
        <SetNumber asked={asked} said={said?.kind === "number" ? said : undefined} onSay={onSay} />
      );
    case "choose":
      return (
        <Choose asked={asked} said={said?.kind === "choose" ? said : undefined} onSay={onSay} />
      );
    case "rank":
      return <Rank asked={asked} said={said?.kind === "rank" ? said : undefined} onSay={onSay} />;
  }
}

type ShownProps = {
  readonly asked: Asked;
  readonly guesses: readonly Guess[];
  readonly room: Room;
};

/** The truth of a question as a picture, with every guess beside it. */
export function Truth({ asked, guesses, room }: ShownProps) {
  switch (asked.kind) {
    case "line":
      return (
        <DrawLine
          label={`${plainText(truthPhrase(asked))} ${plainText(spreadPhrase(guesses, asked))}`}
          asked={asked}
          said={undefined}
          guesses={guesses}
          revealed
          size={room}
        />
      );
    case "number":
      return <Strip asked={asked} guesses={guesses} size={room} />;
    case "choose":
      return <Votes asked={asked} guesses={guesses} size={room} />;
    case "rank":
      return <Order asked={asked} guesses={guesses} size={room} />;
  }
}

const none: readonly never[] = [];
