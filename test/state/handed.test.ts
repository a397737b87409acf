import { expect, test } from "vitest";
import { readFolder } from "#/data/published.ts";
import { handedOn } from "#/state/handed.ts";
import { readAddress } from "#/state/params.ts";

const meta = { id: "care-review", version: "2026.11", fingerprint: "feedc0de".padEnd(64, "0") };
const scenes = readFolder("data/care-review").stories.flatMap(({ scenes: all }) => all);

test("handedOn(link, meta) names the grammar and the dataset after what the link shows", () => {
  expect(handedOn("#/explore?panel=cost&split=off", meta)).toBe(
    "#/explore?panel=cost&split=off&v=1&d=care-review~2026.11~feedc0de",
  );
  expect(handedOn("#/explore", { ...meta, fingerprint: undefined })).toBe("#/explore");
});

test.each(scenes.map(({ id, link }) => [id, link]))("%s is handed on whole", (_, link) => {
  const { place, params } = readAddress(link);
  const read = readAddress(handedOn(link, meta));
  expect(read).toMatchObject({ place, params, setAside: [] });
  expect(read.madeOver?.fingerprint).toBe("feedc0de");
});
