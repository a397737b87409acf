import { mostPoints, type EnvelopeChoice } from "#/state/envelopes.ts";
import { wishWords } from "#/words/envelope.ts";
import env from "./Envelope.module.css";
import { NumberField } from "./NumberField.tsx";
import { wished, wishGroups } from "./wished.ts";
import type { Workbench } from "./workbench.ts";

type Props = {
  readonly bench: Workbench;
  readonly choice: EnvelopeChoice;
  readonly onChange: (choice: EnvelopeChoice) => void;
};

/** What matters most: points on themes, objectives and missions, shared equally among their proposals. */
export function Wishes({ bench, choice, onChange }: Props) {
  const groups = wishGroups(bench.dataset);
  const pointsOf = (scope: string, of: string) =>
    choice.wishes.find((wish) => wish.scope === scope && wish.of === of)?.weight ?? 0;
  const said = wished(bench.dataset, choice.wishes);
  return (
    <details className={env.wishes}>
      <summary>
        What matters most: <span data-row="">{wishWords(said)}</span>
      </summary>
      <p className={env.quiet}>
        Points on a theme, an objective or a mission are shared equally among its proposals; several
        add up. The package with the most points that fits is found.
      </p>
      <div className={env.groups}>
        {groups
          .filter(({ rows }) => rows.length > 0)
          .map(({ scope, title, rows }) => (
            <fieldset key={scope} className={env.group}>
              <legend>{title}</legend>
              {rows.map(([id, name]) => (
                <div key={id} className={env.wish}>
                  <span data-row="">{name}</span>
                  <NumberField
                    label={`Points on ${name}`}
                    unit=""
                    value={pointsOf(scope, id)}
                    min={0}
                    max={mostPoints}
                    step={1}
                    onChange={(weight) => {
                      const others = choice.wishes.filter(
                        (wish) => wish.scope !== scope || wish.of !== id,
                      );
                      onChange({ ...choice, wishes: [...others, { scope, of: id, weight }] });
                    }}
                  />
                </div>
              ))}
            </fieldset>
          ))}
      </div>
    </details>
  );
}
