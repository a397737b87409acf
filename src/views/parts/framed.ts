import { createContext } from "react";

/** Whether another site's page frames the view: what a frame keeps is kept for that page alone, so nothing is offered to be kept. */
export const FramedContext = createContext(false);
