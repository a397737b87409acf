import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { keepHome } from "#/share/publicHome.ts";
import { DatasetContext } from "#/state/dataset.ts";
import { PublicAddress } from "#/views/parts/PublicAddress.tsx";
import { Code } from "#/views/present/Code.tsx";
import { small } from "../../small.ts";

afterEach(() => {
  keepHome(window, undefined);
});

test("a public address that is typed is used by the codes of a wall, and can be forgotten", async () => {
  const user = userEvent.setup();
  const whole = small();
  const shown = { first: whole, whole, error: null, retry: () => undefined, fileName: null };
  render(
    <DatasetContext value={shown}>
      <PublicAddress of="http://localhost/" />
      <Code link="#/explore?panel=cost" isAsking={false} />
    </DatasetContext>,
  );
  expect(screen.getByText(/Phones cannot open this copy/)).toBeVisible();
  const field = screen.getByRole("textbox", { name: "Is the same site on the web? Its address" });
  await user.type(field, "http://localhost:80/{Enter}");
  expect(screen.getByRole("alert")).toHaveTextContent("this machine alone");
  expect(field).toBeInvalid();
  await user.clear(field);
  await user.type(field, "example.org/reckoner/{Enter}");
  expect(
    screen.getByRole("img", { name: /^Code for https:\/\/example\.org\/reckoner\/#\/explore/ }),
  ).toBeVisible();
  expect(window.localStorage.getItem("reckoner-public-address")).toBe(
    "https://example.org/reckoner/",
  );
  await user.click(screen.getByRole("button", { name: "Forget that address" }));
  expect(screen.getByText(/Phones cannot open this copy/)).toBeVisible();
});
