import "./styles/tokens.css";
import "./styles/fallback.css";
import "./styles/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { connectUrl } from "#/state/address.ts";
import { createClient } from "#/state/dataset.ts";
import { createState } from "#/state/store.ts";
import { App } from "./App.tsx";

const element = document.getElementById("root");
if (!element) throw new Error("no element to draw in: #root");
const store = createState(window.location.hash);
connectUrl(window, store);
createRoot(element).render(
  <StrictMode>
    <App client={createClient()} store={store} />
  </StrictMode>,
);
