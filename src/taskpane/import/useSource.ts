/** What is imported, from the clipboard or a file: decoded, parted, its headers found; each of it can be chosen otherwise. */
import { useEffect, useRef, useState } from 'react';
import { PlanProblem } from '../../excel/problem';
import { decode, guessEncoding, isWorkbook, type Encoding } from '../../sheet/import/encoding';
import { guessHeaderRow, sourceOf, type Source } from '../../sheet/import/source';
import { troubleOf, type Trouble } from '../Problem';
import { guessSeparator, parseRows, type Separator } from './parse';

const MEGABYTE = 1_000_000;
const mostMegabytes = 50;
const mostLines = 200_000;

export interface Given {
  /** Of a file; null for what was pasted. */
  name: string | null;
  bytes: Uint8Array | null;
  text: string;
}

export interface Parsed {
  given: Given;
  /** Null for what was pasted. */
  encoding: Encoding | null;
  separator: Separator;
  rows: string[][];
  /** Place of the row of headers, −1 for none. */
  headerRow: number;
  source: Source;
}

/** Why a source is not taken; the page has a sentence for each. */
export interface Refusal {
  why: 'workbook' | 'large' | 'lines' | 'empty';
  facts: Record<string, string | number>;
}

interface State {
  parsed: Parsed | null;
  /** Share of the source that is read; null when nothing is under way. */
  share: number | null;
  refusal: Refusal | null;
  trouble: Trouble | null;
}

const nothing: State = { parsed: null, share: null, refusal: null, trouble: null };

export interface SourceTaking extends State {
  paste(text: string): void;
  open(file: File): void;
  /** Reads the same source otherwise. */
  change(how: { encoding?: Encoding; separator?: Separator; headerRow?: number }): void;
  clear(): void;
  cancel(): void;
}

/** `onTaken` is told whenever there is something else to import, or the same is read otherwise: then an import is under way. */
export function useSource(onTaken: (source: Source, isUnderWay: boolean) => void): SourceTaking {
  const [state, setState] = useState<State>(nothing);
  const stop = useRef(new AbortController());
  // A long source is taken later than it was pasted; what is told of it then goes by what was chosen meanwhile.
  const taken = useRef(onTaken);
  useEffect(() => {
    taken.current = onTaken;
  });

  const begin = (): AbortSignal => {
    stop.current.abort();
    stop.current = new AbortController();
    return stop.current.signal;
  };
  const fail = (error: unknown, signal: AbortSignal) => {
    // What replaced it has its own state.
    if (stop.current.signal === signal) setState({ ...nothing, trouble: troubleOf(error) });
  };

  const take = async (given: Given, encoding: Encoding | null, separator: Separator, signal: AbortSignal) => {
    const rows = await parseRows(given.text, separator, (share) => {
      if (signal.aborted) throw new PlanProblem('cancelled');
      setState((before) => ({ ...before, share }));
    });
    const lines = rows.length;
    if (lines > mostLines) return refuse('lines', { rows: lines, limit: mostLines });
    const headerRow = guessHeaderRow(rows);
    const source = sourceOf(rows, headerRow);
    if (source.rows.length === 0) return refuse('empty', {});
    setState({ ...nothing, parsed: { given, encoding, separator, rows, headerRow, source } });
    taken.current(source, state.parsed !== null);
  };
  const refuse = (why: Refusal['why'], facts: Refusal['facts']) => setState({ ...nothing, refusal: { why, facts } });

  const run = (work: (signal: AbortSignal) => Promise<void>) => {
    const signal = begin();
    setState((before) => ({ ...before, share: 0, refusal: null, trouble: null }));
    work(signal).catch((error: unknown) => fail(error, signal));
  };

  return {
    ...state,
    paste: (text) => run((signal) => take({ name: null, bytes: null, text }, null, guessSeparator(text), signal)),
    open: (file) =>
      run(async (signal) => {
        const { name } = file;
        if (file.size > mostMegabytes * MEGABYTE)
          return refuse('large', { name, size: Math.round(file.size / MEGABYTE), limit: mostMegabytes });
        const bytes = new Uint8Array(await file.arrayBuffer());
        if (isWorkbook(bytes)) return refuse('workbook', { name });
        const encoding = guessEncoding(bytes);
        const text = decode(bytes, encoding);
        await take({ name, bytes, text }, encoding, guessSeparator(text), signal);
      }),
    change: ({ encoding, separator, headerRow }) => {
      const { parsed } = state;
      if (!parsed) return;
      if (headerRow !== undefined) {
        const source = sourceOf(parsed.rows, headerRow);
        setState({ ...nothing, parsed: { ...parsed, headerRow, source } });
        return onTaken(source, true);
      }
      const { given } = parsed;
      const next = encoding ?? parsed.encoding;
      const text = given.bytes && encoding ? decode(given.bytes, encoding) : given.text;
      run((signal) => take({ ...given, text }, next, separator ?? guessSeparator(text), signal));
    },
    clear: () => {
      begin();
      setState(nothing);
    },
    cancel: () => stop.current.abort(),
  };
}
