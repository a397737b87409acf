import { effectsOf, effectsText, mostEffects, type Effect } from "#/model/effects.ts";
import { noun } from "#/words/numbers.ts";
import { percentOf } from "#/words/methods/method.ts";
import { N } from "../parts/Say.tsx";
import fields from "./Fields.module.css";
import { NumberField } from "./NumberField.tsx";
import { Pick } from "./Pick.tsx";
import type { Workbench } from "./workbench.ts";

type Props = {
  readonly value: string;
  readonly bench: Workbench;
  readonly label: string;
  readonly onChange: (value: string) => void;
};

const parts = { min: 1, max: 100 } as const;

/** Which proposals carry the promised effect, and how many parts of it each. */
export function EffectsField({ value, bench, label, onChange }: Props) {
  const { effects: judged, proposals, themes } = bench.dataset;
  const carried = effectsOf(value, judged);
  const all = carried.reduce((sum, { weight }) => sum + weight, 0);
  const titleOf = (id: string) => proposals.find((one) => one.id === id)?.title ?? id;
  const others = proposals.filter(({ id }) => !carried.some(({ proposal }) => proposal === id));
  const write = (next: readonly Effect[]) => {
    onChange(effectsText(next, judged));
  };
  return (
    <span role="group" aria-label={label} className={fields.effects}>
      {carried.map(({ proposal, weight }) => (
        <span key={proposal} className={fields.carried}>
          <span data-row="">{titleOf(proposal)}</span>
          {carried.length === 1 ? (
            <span className={fields.first}>all of it</span>
          ) : (
            <>
              <NumberField
                label={`Parts of the effect, ${titleOf(proposal)}: ${label}`}
                unit={noun(weight, "part")}
                value={weight}
                {...parts}
                step={1}
                onChange={(next) => {
                  write(
                    carried.map((one) =>
                      one.proposal === proposal ? { proposal, weight: next } : one,
                    ),
                  );
                }}
              />
              <span className={fields.first}>
                <N of={percentOf(weight / all)} /> of the effect
              </span>
              <button
                type="button"
                className={fields.again}
                aria-label={`Take out ${titleOf(proposal)}: ${label}`}
                onClick={() => {
                  write(carried.filter((one) => one.proposal !== proposal));
                }}
              >
                take out
              </button>
            </>
          )}
        </span>
      ))}
      {carried.length < mostEffects && (
        <Pick
          label={`Another that carries part of it: ${label}`}
          value=""
          options={[["", "another…"]]}
          groups={themes.map((theme) => ({
            label: theme.short,
            options: others
              .filter((one) => one.theme === theme.id)
              .map(({ id, title }) => [id, title] as const),
          }))}
          onChange={(proposal) => {
            if (proposal !== "") write([...carried, { proposal, weight: 1 }]);
          }}
        />
      )}
    </span>
  );
}
