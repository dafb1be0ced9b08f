/** What the functions need of the program they run in; handed in, so that this room knows no Office.js. */

export interface Host {
  /** The display language as a tag, e.g. zh-TW; may become known only after start. */
  language(): string;
  /** Whether a number may carry a default format (CustomFunctionsRuntime 1.4). */
  formatsNumbers(): boolean;
  /** An error that a cell shows, with its sentence. */
  cellError(code: string, sentence?: string): object;
}
