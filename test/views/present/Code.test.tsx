import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { DatasetContext } from "#/state/dataset.ts";
import { Code } from "#/views/present/Code.tsx";
import { PhoneCode } from "#/views/present/question/PhoneCode.tsx";
import { small } from "../../small.ts";

const now = small();
const whole = { ...now, meta: { ...now.meta, home: "https://reckoner.example.org/a/" } };
const shown = { first: whole, whole, error: null, retry: () => undefined, fileName: null };
const about = `v=1&d=${whole.meta.id}~${whole.meta.version}~feedc0de`;

test("the codes of a wall lead to the same data, so that a phone over other data says so", () => {
  render(
    <DatasetContext value={shown}>
      <Code link="#/explore?panel=cost" isAsking={false} />
      <PhoneCode link="#/present?story=talk&scene=one&role=answer" />
    </DatasetContext>,
  );
  for (const link of [
    `#/explore?panel=cost&${about}`,
    `#/present?story=talk&scene=one&role=answer&${about}`,
  ])
    expect(
      screen.getByRole("img", { name: `Code for https://reckoner.example.org/a/${link}` }),
    ).toBeVisible();
});
