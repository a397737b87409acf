// @vitest-environment jsdom
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { connectHost, hostIn, readAsked, type Told } from "../../src/app/host.ts";
import { createState, setParams } from "#/state/store.ts";

let stop: (() => void) | undefined;
afterEach(() => {
  stop?.();
});

/** A framed window at an address, with what its parent is told and a way to send it messages. */
function framed(search = "?host=https://host.example") {
  const told: (readonly [Told, string])[] = [];
  const parent = {
    postMessage: (message: Told, to: string) => {
      told.push([message, to]);
    },
  };
  const heard = new EventTarget();
  const frame = {
    location: { search },
    parent,
    addEventListener: heard.addEventListener.bind(heard),
    removeEventListener: heard.removeEventListener.bind(heard),
  } as unknown as Window;
  const store = createState("#/explore");
  stop = connectHost(frame, store);
  const send = (data: unknown, more: Partial<{ origin: string; source: unknown }> = {}) => {
    heard.dispatchEvent(
      Object.assign(new Event("message"), {
        data,
        origin: "https://host.example",
        source: parent,
        ...more,
      }),
    );
  };
  return { store, told, send };
}

test("connectHost tells its host, and only that origin, where the view is and what is chosen", () => {
  const { store, told } = framed();
  setParams(store, { focus: "CR-2.04" });
  expect(told.map(([message]) => message)).toEqual([
    { type: "reckoner:view", view: "#/explore" },
    { type: "reckoner:view", view: "#/explore?focus=CR-2.04" },
    { type: "reckoner:selection", id: "CR-2.04" },
  ]);
  expect(new Set(told.map(([, to]) => to))).toEqual(new Set(["https://host.example"]));
});

test("connectHost lets its host set the view and ask for it", () => {
  const { store, told, send } = framed();
  send({ type: "reckoner:set", view: "#/scenarios?theme=family-help" });
  expect(store.getState().place).toBe("scenarios");
  expect(store.getState().params.theme).toEqual(["family-help"]);
  expect(told.slice(1).map(([message]) => message)).toEqual([
    { type: "reckoner:view", view: "#/scenarios?theme=family-help" },
  ]);
  told.length = 0;
  send({ type: "reckoner:get" });
  expect(told[0]?.[0]).toEqual({ type: "reckoner:view", view: "#/scenarios?theme=family-help" });
});

test("connectHost hears no other origin, no other window, and nobody at all without a host", () => {
  const { store, send } = framed();
  const set = { type: "reckoner:set", view: "#/scenarios" };
  send(set, { origin: "https://evil.example" });
  send(set, { origin: "null" });
  send(set, { source: { postMessage: vi.fn() } });
  expect(store.getState().place).toBe("explore");
  stop?.();
  const alone = framed("");
  alone.send(set);
  expect(alone.store.getState().place).toBe("explore");
  expect(alone.told).toEqual([]);
});

test.each([
  ["", undefined],
  ["?host=", undefined],
  ["?host=*", undefined],
  ["?host=null", undefined],
  ["?host=javascript:alert(1)", undefined],
  ["?host=https://host.example/path", undefined],
  ["?host=https://host.example", "https://host.example"],
])("hostIn(%j) is %s", (search, host) => {
  expect(hostIn(search)).toBe(host);
});

test.each([
  [{ type: "reckoner:set" }, "begins with #/"],
  [{ type: "reckoner:set", view: "javascript:alert(1)" }, "begins with #/"],
  [{ type: "reckoner:set", view: `#/${"x".repeat(9000)}` }, "at most 8000 characters"],
  [{ type: "reckoner:run" }, "another type came"],
])("readAsked(%o) is refused, saying what was expected", (data, why) => {
  expect(readAsked(data)).toEqual({ why: expect.stringContaining(why) as string });
});

test("readAsked(anything) never throws, and a view that is set leaves a state that can be written", () => {
  const { store, send } = framed();
  fc.assert(
    fc.property(
      fc.oneof(
        fc.anything(),
        fc.record({
          type: fc.constant("reckoner:set"),
          view: fc.string().map((text) => `#/${text}`),
        }),
      ),
      (data) => {
        send(data);
        expect(store.getState().place).toBeTypeOf("string");
      },
    ),
  );
});
