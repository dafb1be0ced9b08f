/** Where the bundled headless engine is; makes it first when there is none for the sources as they are. */
export function enginePath(): string;
