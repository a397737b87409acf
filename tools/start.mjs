// @ts-check
// `npm start`: installs what is missing, then serves the site while it is being worked on.
import { installPackages, run } from "./node.mjs";

installPackages();
process.exitCode = await run("vite", process.argv.slice(2));
