/** The file of faker's methods as it should be. */
export function fakerListText(): Promise<string>;

/** Where the list stands, from the root of the project. */
export const FAKER_LIST: string;
