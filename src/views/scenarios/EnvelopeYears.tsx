import { Columns } from "#/charts/columns/Columns.tsx";
import { Frame } from "#/charts/kit/Frame.tsx";
import { useSize } from "#/charts/kit/useSize.ts";
import { formatCount } from "#/model/money.ts";
import { quantity } from "#/words/phrase.ts";
import { sumDoor } from "#/words/sums/sum.ts";
import { envelopeTable } from "#/words/workbenchTables.ts";
import { FrameMenu } from "../parts/FrameMenu.tsx";
import { N } from "../parts/Say.tsx";

type Props = {
  readonly years: readonly { readonly year: string; readonly amountM: number }[];
  readonly capM: number;
  readonly letter: string;
  readonly slot: string;
};

const title = "The package by year, against the cap";

/** What a package costs in each year, under the line of what may be spent. */
export function EnvelopeYears({ years, capM, letter, slot }: Props) {
  const { ref, body, width } = useSize(640);
  const cap = `£${formatCount(capM)}m`;
  return (
    <Frame
      id="envelope-years"
      level={3}
      title={title}
      subtitle={
        <>
          £m a year. The line is the most to spend in any year,{" "}
          <N of={quantity(cap, sumDoor(slot, "bought"))} />
        </>
      }
      description={`${title}, begun from ${letter}`}
      menu={
        <FrameMenu
          name="package-by-year"
          title={title}
          subtitle={`£m a year. The line is the most to spend in any year, ${cap}`}
          text={title}
          table={() => envelopeTable(years, capM, title)}
          body={body}
        />
      }
      bodyRef={ref}
    >
      <Columns
        years={years.map((year) => ({ ...year, low: null, high: null }))}
        after={null}
        undated={null}
        maxM={0}
        capM={capM}
        basis="assumption"
        size={{ width, height: 210 }}
        label={title}
        doorOf={(year) => sumDoor(slot, `bought/${year}`)}
      />
    </Frame>
  );
}
