import { act, renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import { useTyped } from "#/views/scenarios/useTyped.ts";

/** A field of whole numbers whose value arrives when the test says so. */
function field(first: number) {
  const changes: number[] = [];
  const { result, rerender } = renderHook(
    ({ value }) =>
      useTyped(
        value,
        (text) => (/^\d+$/.test(text) ? Number(text) : undefined),
        (next) => changes.push(next),
      ),
    { initialProps: { value: first } },
  );
  return {
    changes,
    shown: () => result.current.typed,
    type: (text: string) => {
      act(() => {
        result.current.onType(text);
      });
    },
    arrive: (value: number) => {
      rerender({ value });
    },
  };
}

test("useTyped keeps what was typed while the values of earlier letters arrive one by one", () => {
  const { shown, type, arrive, changes } = field(1);
  type("2");
  type("20");
  arrive(2);
  expect(shown()).toBe("20");
  type("200");
  arrive(20);
  expect(shown()).toBe("200");
  arrive(200);
  expect(shown()).toBe("200");
  expect(changes).toEqual([2, 20, 200]);
});

test("useTyped gives way to a value from elsewhere, an earlier one of its own among them", () => {
  const { shown, type, arrive } = field(1);
  type("2");
  arrive(2);
  type("20");
  arrive(20);
  arrive(2);
  expect(shown()).toBeUndefined();
  type("x");
  expect(shown()).toBe("x");
  arrive(7);
  expect(shown()).toBeUndefined();
});
