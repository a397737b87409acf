import "./styles/tokens.css";
import "./styles/fallback.css";
import "./styles/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { firstOrFault } from "#/data/load.ts";
import { connectUrl } from "#/state/address.ts";
import { createState } from "#/state/store.ts";
import { App } from "./App.tsx";
import { connectHost } from "./host.ts";

const element = document.getElementById("root");
if (!element) throw new Error("no element to draw in: #root");
const store = createState(window.location.hash);
connectUrl(window, store);
void firstOrFault().then((start) => {
  createRoot(element).render(
    <StrictMode>
      <App start={start} store={store} bare />
    </StrictMode>,
  );
  connectHost(window, store);
});
