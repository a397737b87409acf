import { renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect, test } from "vitest";
import { DatasetContext } from "#/state/dataset.ts";
import { createState, StateContext } from "#/state/store.ts";
import { useLink } from "#/views/parts/useLink.ts";
import { small } from "../../small.ts";

const whole = small();
const shown = { first: whole, whole, error: null, retry: () => undefined, fileName: null };
function linkOf(fragment: string): string {
  const store = createState(fragment);
  const wrapper = ({ children }: { children: ReactNode }) => (
    <StateContext value={store}>
      <DatasetContext value={shown}>{children}</DatasetContext>
    </StateContext>
  );
  return renderHook(() => useLink(), { wrapper }).result.current();
}

test("useLink() leaves out of a view which story was open", () => {
  expect(linkOf("#/explore?panel=cost&story=own.1&scene=a&role=edit&told=Axyz")).toMatch(
    /#\/explore\?panel=cost(&v=1.*)?$/,
  );
  expect(linkOf("#/present?story=talk&role=handout")).toContain("story=talk&role=handout");
});
