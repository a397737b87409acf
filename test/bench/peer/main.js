// Explore's charts as crossfilter2 and dc.js draw them, over the rows in `rows.json`: proposals by year
// stacked by theme, events by year, a table, decision by delivery, and themes as bars.
import crossfilter from "crossfilter2";
import { scaleLinear, scaleOrdinal } from "d3-scale";
import * as dc from "dc";
import "dc/dist/style/dc.css";

// As fast as it can be: nothing moves, nothing waits.
dc.config.disableTransitions = true;
dc.constants.EVENT_DELAY = 0;

const rows = await (await fetch("./rows.json")).json();
const most = Number(new URLSearchParams(location.search).get("rows") ?? 15);
const facts = crossfilter(rows);
const dimensions = {
  theme: facts.dimension((row) => row.theme),
  lever: facts.dimension((row) => row.levers, true),
  decision: facts.dimension((row) => row.decision),
  q: facts.dimension((row) => row.searchText),
};
const yearsOf = facts.dimension((row) => row.years, true);
const eventYears = facts.dimension((row) => row.eventYears, true);
const cells = facts.dimension((row) => [row.delivery, row.decision]);
const byId = facts.dimension((row) => row.place);
const themes = [...new Set(rows.map((row) => row.theme))];
const span = [2009, 2034];
const hues = [
  "#3d63c4",
  "#651050",
  "#146044",
  "#b06f00",
  "#5a2a92",
  "#4a8aa3",
  "#413a0a",
  "#44525e",
  "#a3757b",
];

const perYear = yearsOf.group().reduce(
  (sums, row) => ((sums[row.theme] = (sums[row.theme] ?? 0) + 1), sums),
  (sums, row) => ((sums[row.theme] -= 1), sums),
  () => ({}),
);
const years = dc.barChart("#years");
years
  .width(620)
  .height(380)
  .x(scaleLinear().domain(span))
  .elasticY(true)
  .brushOn(true)
  .dimension(yearsOf)
  .group(perYear, themes[0], ({ value }) => value[themes[0]] ?? 0)
  .colors(scaleOrdinal(hues));
for (const theme of themes.slice(1)) years.stack(perYear, theme, ({ value }) => value[theme] ?? 0);

dc.barChart("#timeline")
  .width(620)
  .height(200)
  .x(scaleLinear().domain(span))
  .elasticY(true)
  .brushOn(true)
  .dimension(eventYears)
  .group(eventYears.group());

dc.heatMap("#became")
  .width(700)
  .height(300)
  .dimension(cells)
  .group(cells.group())
  .keyAccessor(({ key }) => key[0])
  .valueAccessor(({ key }) => key[1])
  .colorAccessor(({ value }) => value)
  .linearColors(["#eceee6", "#0e5a4a"])
  .calculateColorDomain();

dc.rowChart("#themes")
  .width(460)
  .height(340)
  .dimension(dimensions.theme)
  .group(dimensions.theme.group())
  .elasticX(true);

const text = (of) => ({ label: "", format: of });
dc.dataTable("#table")
  .dimension(byId)
  .size(most)
  .showSections(false)
  .sortBy((row) => row.place)
  .columns(
    [
      "id",
      "title",
      "themeLabel",
      "lead",
      "lever",
      "leadsIn",
      "leadsOn",
      "cost",
      "decision",
      "delivery",
    ].map((key) => text((row) => row[key])),
  );

dc.renderAll();

/** What a step of the run chooses; the same filters that the site is sent as an address. */
globalThis.choose = (filters) => {
  for (const [key, dimension] of Object.entries(dimensions)) {
    const wanted = filters[key];
    if (key === "theme") {
      const chart = dc.chartRegistry.list().find((one) => one.anchor() === "#themes");
      chart.replaceFilter(wanted === undefined ? null : [[wanted]]);
    } else if (wanted === undefined) dimension.filterAll();
    else if (key === "q") dimension.filterFunction((words) => words.includes(wanted));
    else dimension.filterExact(wanted);
  }
  dc.redrawAll();
};
