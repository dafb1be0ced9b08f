/** A text as rows of texts: separator told from its first lines, quoted fields, any line ends. In slices, for it may be long. */
import Papa from 'papaparse';

export const separators = ['\t', ',', ';', '|'] as const;
export type Separator = (typeof separators)[number];

/** As much is looked at to tell the separator. */
const looked = 50_000;
/** Characters at a time. */
const slice = 200_000;

/** What parts the first lines most evenly. */
export function guessSeparator(text: string): Separator {
  const start = text.slice(0, looked);
  const { meta } = Papa.parse<string[]>(start, { delimitersToGuess: [...separators], preview: 100 });
  const told = separators.find((separator) => separator === meta.delimiter);
  // Of lines without any, one is as good as another; what comes from a sheet is parted by tabs.
  return told && start.includes(told) ? told : '\t';
}

/** `report` is told how much is done, from 0 to 1; it may throw to end the work. */
export function parseRows(text: string, separator: Separator, report: (share: number) => void): Promise<string[][]> {
  const rows: string[][] = [];
  let failure: unknown = null;
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(text, {
      delimiter: separator,
      chunkSize: slice,
      chunk({ data, meta }: Papa.ParseResult<string[]>, parser: Papa.Parser) {
        for (const row of data) rows.push(row);
        try {
          report(Math.min(1, meta.cursor / text.length));
        } catch (error) {
          failure = error;
          return parser.abort();
        }
        if (text.length <= slice) return;
        parser.pause();
        setTimeout(() => parser.resume(), 0);
      },
      complete: () => (failure === null ? resolve(rows) : reject(failure as Error)),
    });
  });
}
