export function bundleTerminal(): Promise<string>;
