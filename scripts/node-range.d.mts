export function nodeInRange(version: string, range: string): boolean;
