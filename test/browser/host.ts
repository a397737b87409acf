import { serve, type Fault } from "../../tools/serve.mjs";

/** The built site on this machine, which a test can break and mend. */
export interface Host {
  /** Where the site is, with a slash at the end; a fragment can be appended. */
  readonly address: string;
  /** Makes every file whose path under the site matches go wrong, until the test ends. */
  fail(file: RegExp, fault: Fault): void;
  /** Puts every file right again. */
  mend(): void;
  /** Stops the server, as when the network is lost. */
  stop(): Promise<void>;
  /** Starts it again at the same address. */
  start(): Promise<void>;
}

/** Where the built site is; RECKONER_DIST names another build of it. */
const folder = process.env["RECKONER_DIST"];

/** Starts a host under a path, so that nothing in the site may count on being at the top of one. */
export async function startHost(base = "/some/path/"): Promise<Host> {
  const faults: { file: RegExp; fault: Fault }[] = [];
  const fault = (path: string) => faults.find(({ file }) => file.test(path))?.fault;
  let server: Awaited<ReturnType<typeof serve>> | undefined = await serve({
    base,
    fault,
    ...(folder && { folder }),
  });
  const { address, port } = server;
  return {
    address,
    fail: (file, fault) => void faults.unshift({ file, fault }),
    mend: () => void faults.splice(0),
    stop: async () => {
      await server?.stop();
      server = undefined;
    },
    start: async () => {
      server ??= await serve({ base, fault, port, ...(folder && { folder }) });
    },
  };
}
