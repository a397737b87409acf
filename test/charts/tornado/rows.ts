import type { TornadoRows } from "#/charts/tornado/layout.ts";

/** A total of £1,000m; one input that moves it both ways, one only up, one down as it rises. */
export const rows: TornadoRows = {
  centralM: 1000,
  drivers: [
    { id: "both", label: "Family Help, cost", note: "−10% to +40%", atLowM: 900, atHighM: 1400 },
    { id: "up", label: "Price base", atLowM: 1000, atHighM: 1200, basis: "derived" },
    { id: "down", label: "Discount rate", atLowM: 1100, atHighM: 950 },
  ],
  unknown: { label: "proposals with no published cost", count: 90 },
};
