/** Makes one text of uniforms in [0, 1): as many as it asks for, the same text for the same ones. */
export type TextMaker = (next: () => number) => string;

/** The makers of a library that the engine is given, by the name of the method; undefined for one it does not have. */
export type TextMakers = (method: string) => TextMaker | undefined;
