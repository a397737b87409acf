import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import type { Story, StoryScene } from "#/data/schema.ts";

/**
 * Words that stories are full of (~ for a quotation mark), so that short ones pack small. Links that are out
 * in the world were packed with it: it never changes; another one is another first letter.
 */
const dictionary = strToU8(
  (
    "~},~scale~:{~unit~:~per cent~,~of~:~fig-~point~,~change~,~since~:~20~at~:~2025-03-31" +
    "~,~series~,~after~:~~themes~,~proposals~,~ids~:[~CR-~,~by~:~waiting~,~needing~,~spen" +
    "ding~,~unpriced~,~from~:~labels~,~labels~:[~~bands~:[{~label~:~~,~below~:~from~:~dec" +
    "isions~,~of~:~from~:~deliveries~,~of~:~from~:~years~,~first~:~last~:~event~:~ev-{cos" +
    "t:cost-}{figure:fig-}{count:proposals}{count:unpriced}{waits:CR-}{needs:CR-}{title:C" +
    "R-}{share:cost-family-help/cost-programme}The care review asked for proposals that g" +
    "overnment accepted and what became of them since. Which of these do most others wait" +
    " for? #/scenarios?s1=as-asked&s2=#/evidence?part=figures&item=#/debate?section=dilem" +
    "mas#/explore?panel=connections&layout=focus&focus=CR-#/explore?panel=became#/explore" +
    "?panel=by&by=lever#/explore?panel=when#/explore?panel=cost~~spare~:true,~hidden~:tru" +
    "e,~reveal~:~~,~callouts~:[{~text~:~~,~year~:~2024-25~,~group~:~~,~proposal~:~CR-~}]," +
    "~items~:{~options~:{~answer~:{~from~:~figure~,~of~:~~,~value~:~accepted~,~theme~:~fa" +
    "mily-help~},~from~:0,~to~:100,~step~:1},~question~:{~kind~:~line~,~kind~:~rank~,~kin" +
    "d~:~choose~,~kind~:~number~,~ask~:~~,~notes~:[~~,~> ~],~minutes~:2,~link~:~#/explore" +
    "?panel=~,~title~:~{~id~:~own.~,~order~:1,~title~:~~,~audience~:~~,~minutes~:1,~aims~" +
    ":[~~],~scenes~:[{~id~:~scene-~,~title~:~"
  ).replaceAll("~", '"'),
);
/** How stories are packed: the first letter of what is packed. */
const form = "A";
/** More than a story of a link ever is, once unpacked; what is longer was made to be. */
const longest = 400_000;

/** A story as a text for an address: letters, digits, - and _. */
export function packStory(story: Story): string {
  const bytes = deflateSync(strToU8(JSON.stringify(story)), { level: 9, dictionary });
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return form + btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** What a text of an address holds, still to be checked; undefined where it is damaged. Never throws. */
export function unpackStory(told: string): unknown {
  if (!told.startsWith(form)) return undefined;
  try {
    const binary = atob(told.slice(1).replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
    const text = inflateSync(bytes, { dictionary });
    return text.length > longest ? undefined : JSON.parse(strFromU8(text));
  } catch {
    return undefined;
  }
}

/** As much of a story as a phone needs to ask the question of one scene. */
export const askedAlone = (story: Story, { id, title, question }: StoryScene): Story => ({
  ...{ id: "q", order: 0, title: story.title.slice(0, 60), audience: "-", minutes: 1, aims: ["-"] },
  scenes: [
    {
      ...{ id, title: title.slice(0, 1), link: "#/explore", minutes: 1, notes: [] },
      ...(question !== undefined && { question }),
    },
  ],
});
