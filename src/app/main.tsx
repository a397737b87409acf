import "./styles/tokens.css";
import "./styles/fallback.css";
import "./styles/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { firstOrFault } from "#/data/load.ts";
import { connectUrl } from "#/state/address.ts";
import { createState } from "#/state/store.ts";
import { App } from "./App.tsx";
import { fontsIfQuick } from "./fonts.ts";

const element = document.getElementById("root");
if (!element) throw new Error("no element to draw in: #root");
const store = createState(window.location.hash);
connectUrl(window, store);
/** embed.html, which other pages may frame, says so on its root. */
const bare = element.dataset["frame"] !== undefined;
if (bare) void import("./host.ts").then(({ connectHost }) => connectHost(window, store));
// What the page says until then is in its own markup: drawn first, it would hold the charts back.
void Promise.all([firstOrFault(), fontsIfQuick()]).then(([start]) => {
  createRoot(element).render(
    <StrictMode>
      <App start={start} store={store} bare={bare} />
    </StrictMode>,
  );
});
