// How a page talks with a view of Reckoner that it frames.
const frame = document.querySelector("iframe");
const output = document.querySelector("output");
/** Where the view is served: not this page's own origin, unless this page is served beside it. */
const site = new URL("./embed.html", location.href);

// The frame gets its address once, here: one that changes while the first is loading may be lost.
frame.src = `${site.href}?host=${encodeURIComponent(location.origin)}#/explore?panel=cost`;

for (const button of document.querySelectorAll("button[data-view]"))
  button.addEventListener("click", () => {
    frame.contentWindow.postMessage(
      { type: "reckoner:set", view: button.dataset.view },
      site.origin,
    );
  });

addEventListener("message", ({ source, origin, data }) => {
  if (source !== frame.contentWindow || origin !== site.origin) return;
  if (data.type === "reckoner:view") output.textContent = data.view;
  if (data.type === "reckoner:selection") output.textContent = `chosen: ${data.id || "none"}`;
  if (data.type === "reckoner:refused") output.textContent = data.why;
});
