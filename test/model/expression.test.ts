import fc from "fast-check";
import { expect, test } from "vitest";
import { parseExpression } from "#/model/expression.ts";

const numbers = new Map([
  ["a", 6],
  ["b", 3],
  ["c_2", 2],
]);
const value = (text: string) => parseExpression(text).value(numbers);

test.each([
  ["a", 6],
  ["1", 1],
  ["a+b*c_2", 12],
  ["(a+b)*c_2", 18],
  ["a-b-c_2", 1],
  ["a/b/c_2", 1],
  ["a / b * c_2", 4],
  ["a*(1-b/a)", 3],
  ["((a))", 6],
])("parseExpression(%s) is worth %d", (text, expected) => {
  expect(value(text)).toBe(expected);
});

test("parseExpression(text) lists each name once, in the order of the text", () => {
  expect(parseExpression("b*a+b/c_2").names).toEqual(["b", "a", "c_2"]);
});

test.each([
  ["", 'expected a name, 1 or a bracket in "", found: its end'],
  ["a+", 'expected a name, 1 or a bracket in "a+", found: its end'],
  ["(a", 'expected a closing bracket in "(a", found: its end'],
  ["a)", 'expected a sign or the end in "a)", found: )'],
  ["a b", 'expected a sign or the end in "a b", found: b'],
  ["-a", 'expected a name, 1 or a bracket in "-a", found: -'],
  ["a**b", 'expected a name, 1 or a bracket in "a**b", found: *'],
  ["2*a", 'not allowed in "2*a": 2'],
  ["a*1.5", 'not allowed in "a*1.5": 1.5'],
  ["A", 'not allowed in "A": A'],
  ["a;b", 'not allowed in "a;b": ;'],
  ["a[b]", 'not allowed in "a[b]": ['],
])("parseExpression(%j) throws, saying what stands where", (text, message) => {
  expect(() => parseExpression(text)).toThrow(message);
});

test("an expression throws when a name has no number, even one that objects know", () => {
  expect(() => value("a*missing")).toThrow('no number for "missing" in "a*missing"');
  expect(() => value("constructor")).toThrow('no number for "constructor"');
});

test("parseExpression(text) throws on brackets nested too deep, instead of running out of stack", () => {
  expect(value(`${"(".repeat(50)}a${")".repeat(50)}`)).toBe(6);
  expect(() => parseExpression("(".repeat(100_000))).toThrow("more than 50 brackets deep");
});

test("parseExpression(text) either reads a text or throws an Error, whatever the text", () => {
  const piece = fc.constantFrom("a", "b", "1", "+", "-", "*", "/", "(", ")", " ", "2", "$", "é");
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      try {
        expect(typeof parseExpression(pieces.join("")).value(numbers)).toBe("number");
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
        expect(error).not.toBeInstanceOf(RangeError);
      }
    }),
  );
});
