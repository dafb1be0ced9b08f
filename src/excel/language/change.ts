/** One thing said otherwise, and how it is said as before. */
export interface Change {
  run(): void;
  /** Begins with a workbook of its own: the requests of before may have failed. */
  back(workbook: Excel.Workbook): void;
}
