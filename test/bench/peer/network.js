// The whole graph as cytoscape draws it: the nodes and links of `graph.json`, where they stand already known.
import cytoscape from "cytoscape";

const { nodes, links, width, height } = await (await fetch("./graph.json")).json();
const container = document.querySelector("#network");
Object.assign(container.style, { width: `${width}px`, height: `${height}px` });
const drawn = cytoscape({
  container,
  layout: { name: "preset" },
  // What it offers for large graphs: links come back when the movement is over.
  hideEdgesOnViewport: true,
  textureOnViewport: true,
  style: [
    { selector: "node", style: { shape: "rectangle", width: 7, height: 7 } },
    {
      selector: "edge",
      style: { width: 0.9, "curve-style": "haystack" },
    },
  ],
  elements: [
    ...nodes.map(({ id, x, y }) => ({ data: { id }, position: { x, y } })),
    ...links.map(({ id, from, to }) => ({ data: { id, source: from, target: to } })),
  ],
});
globalThis.drawings = 0;
drawn.on("render", () => {
  globalThis.drawings++;
});
drawn.ready(() => {
  document.body.dataset.drawn = "";
});
