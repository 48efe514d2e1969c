export function packageBin(packageName: string, command?: string): string;
