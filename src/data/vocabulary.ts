/** The closed lists of words the dataset uses; the same words appear in code, address and screen. */

export const levers = [
  "legislation",
  "funding",
  "guidance",
  "new body",
  "workforce",
  "inspection",
  "data",
  "pilot",
  "governance",
  "target",
  "service redesign",
] as const;

export const decisions = [
  "accepted",
  "part accepted",
  "deferred",
  "rejected",
  "no answer found",
] as const;

export const deliveries = [
  "not started",
  "in progress",
  "piloting",
  "legislated",
  "delivered",
  "dropped",
  "unknown",
] as const;

export const standings = ["sourced", "part sourced", "recalled"] as const;
export const confidences = ["high", "medium", "low"] as const;
export const bases = ["stated", "derived", "assumption"] as const;
export const linkKinds = ["requires", "enables", "funds", "replaces", "conflicts"] as const;
export const linkTypes = ["finish", "start", "together"] as const;
export const linkBases = ["stated", "partly stated", "judgement"] as const;
export const proposalKinds = ["recommendation", "mission", "package", "sub-proposal"] as const;
export const costKinds = ["investment", "running", "saving", "income"] as const;
export const stances = [
  "supports",
  "mixed",
  "no side",
  "concern",
  "opposes",
  "says missing",
] as const;
export const precisions = ["day", "month", "year"] as const;
export const marks = ["square", "diamond", "triangle", "circle"] as const;
export const scalingKeys = ["children 0-17", "children in care", "spend", "none"] as const;
/** The columns of the table of areas that hold a number. */
export const areaColumns = [
  "children",
  "inCare",
  "inCareRate",
  "spendGbp",
  "careSpendGbp",
  "lowIncomePercent",
] as const;
export const bodyKinds = [
  "central government",
  "local",
  "regulator",
  "health",
  "police and justice",
  "provider",
  "parliament",
  "independent",
] as const;
export const sourceKinds = [
  "primary",
  "government",
  "parliament",
  "statistics",
  "press",
  "body",
  "seed",
  "method",
] as const;
export const readings = ["whole", "excerpt", "copy", "not read"] as const;
export const eventKinds = [
  "review",
  "related inquiry",
  "government response",
  "commitment",
  "guidance",
  "funding",
  "delivery",
  "parliament",
  "legislation",
  "reaction",
  "analysis",
  "data",
  "context",
  "target",
] as const;
export const qualifiers = ["about", "nearly", "over", "up to", "at least"] as const;
export const seriesRoles = ["history", "future", "claim", "context"] as const;
export const estimateDecisions = [
  "published",
  "estimate",
  "inside",
  "negligible",
  "not estimable",
] as const;

export type Lever = (typeof levers)[number];
export type Decision = (typeof decisions)[number];
export type Delivery = (typeof deliveries)[number];
export type Standing = (typeof standings)[number];
export type Basis = (typeof bases)[number];
export type LinkKind = (typeof linkKinds)[number];
export type Stance = (typeof stances)[number];
export type Precision = (typeof precisions)[number];
export type Mark = (typeof marks)[number];
export type EventKind = (typeof eventKinds)[number];
