import { existsSync } from 'node:fs';
import { bundle, bundleFolder } from './bundle.mjs';

const name = 'semblance';
const entries = { main: 'src/cli/main.ts', engine: 'src/runtime/node/node-engine.worker.ts' };

/** Whether the terminal was bundled since its sources changed. */
export const isTerminalBundled = () => existsSync(bundleFolder(name, entries));

/** The folder with `main.js`, the commands, and `engine.js`, what their workers run; bundled anew where needed. */
export const bundleTerminal = () => bundle(name, entries);
