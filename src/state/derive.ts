/**
 * The same function, remembering its last call: the same arguments by identity give the same result by
 * identity. One level is enough, because one state is shown at a time; each view keeps its own.
 */
export function lastCall<A extends readonly unknown[], R>(
  fn: (...args: A) => R,
): (...args: A) => R {
  let held: { readonly args: A; readonly result: R } | undefined;
  return (...args) => {
    if (held?.args.length !== args.length || !held.args.every((arg, i) => Object.is(arg, args[i])))
      held = { args, result: fn(...args) };
    return held.result;
  };
}
