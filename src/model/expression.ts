/** Arithmetic that people write in the dataset: + - * / over named numbers. Nothing is ever run as code. */
export type Expression = {
  /** The names it uses, each once, in the order in which they first appear. */
  readonly names: readonly string[];
  /** Its value where each name stands for a number. Throws when a name has none. */
  readonly value: (numbers: ReadonlyMap<string, number>) => number;
};

type Value = Expression["value"];
const deepest = 50;

/**
 * The expression that a text spells: + - * / with the usual precedence, brackets, names
 * (a small letter, then small letters, digits or underscores) and the literal 1, no other number.
 * Throws, naming what stands where, when the text is anything else or nests over 50 brackets.
 */
export function parseExpression(text: string): Expression {
  const tokens = tokensOf(text);
  const names = new Set<string>();
  let at = 0;
  let depth = 0;

  const wrong = (expected: string): Error =>
    new Error(`expected ${expected} in "${text}", found: ${tokens[at] ?? "its end"}`);

  function operand(): Value {
    const token = tokens[at];
    if (token === "(") {
      if (++depth > deepest) throw new Error(`more than ${deepest} brackets deep: "${text}"`);
      at++;
      const inner = sum();
      if (tokens[at] !== ")") throw wrong("a closing bracket");
      at++;
      depth--;
      return inner;
    }
    if (token === "1") {
      at++;
      return () => 1;
    }
    if (token === undefined || !/^[a-z]/.test(token)) throw wrong("a name, 1 or a bracket");
    at++;
    names.add(token);
    return (numbers) => {
      const number = numbers.get(token);
      if (number === undefined) throw new Error(`no number for "${token}" in "${text}"`);
      return number;
    };
  }

  function product(): Value {
    let left = operand();
    for (let sign = tokens[at]; sign === "*" || sign === "/"; sign = tokens[at]) {
      at++;
      const [a, b] = [left, operand()];
      left = sign === "*" ? (n) => a(n) * b(n) : (n) => a(n) / b(n);
    }
    return left;
  }

  function sum(): Value {
    let left = product();
    for (let sign = tokens[at]; sign === "+" || sign === "-"; sign = tokens[at]) {
      at++;
      const [a, b] = [left, product()];
      left = sign === "+" ? (n) => a(n) + b(n) : (n) => a(n) - b(n);
    }
    return left;
  }

  const value = sum();
  if (at < tokens.length) throw wrong("a sign or the end");
  return { names: [...names], value };
}

/** A text cut into names, signs, brackets and the literal 1. */
function tokensOf(text: string): readonly string[] {
  const tokens = text.match(/[a-z][a-z0-9_]*|\d[\d.]*|[^\s]/g) ?? [];
  const odd = tokens.find((token) => !/^([a-z].*|1|[-+*/()])$/.test(token));
  if (odd !== undefined) throw new Error(`not allowed in "${text}": ${odd}`);
  return tokens;
}
