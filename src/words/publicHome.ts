/** Why a typed text is no public address of the site. */
export type HomeFault = "form" | "scheme" | "here" | "secret" | "long";

/** The same, in words for whoever typed it. */
export const homeFaults: Readonly<Record<HomeFault, string>> = {
  form: "This is no web address: one such as https://example.org/reckoner/ was expected.",
  scheme: "Phones open addresses that begin with https:// or http:// alone.",
  here: "This is an address of this machine alone: phones in the room cannot open it.",
  secret: "It holds a name or a password, which everyone in the room would read: leave them out.",
  long: "It is too long for a code that scans across a room: use a shorter address.",
};
