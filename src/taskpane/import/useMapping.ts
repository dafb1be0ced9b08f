/** How the columns of a source go into a table: as last time, else guessed; and what the person sets otherwise. */
import { useState } from 'react';
import { guessMapping, guessWriting, sampleOf, type Taken, type WritingGuess } from '../../sheet/import/mapping';
import type { Writing } from '../../sheet/import/readCell';
import { lastImport, settledBy, type Remembered, type Settled } from '../../sheet/import/remembered';
import type { Source } from '../../sheet/import/source';
import type { Target } from '../../sheet/import/target';
import { namesFor } from './names';

export interface Mapped extends Settled {
  /** As it was set last time. */
  remembered: boolean;
  /** Columns whose dates only the person can read. */
  unanswered: string[];
}

const none: Mapped = { mapping: {}, writing: {}, decided: {}, remembered: false, unanswered: [] };

export interface Mappings {
  mapped: Mapped;
  /** Anew, for another source or table. */
  settle(source: Source, target: Target, imports: readonly Remembered[]): void;
  /** `null` leaves the column empty. */
  choose(key: string, taken: Taken | null, source: Source, target: Target): void;
  write(key: string, change: Partial<Writing>): void;
  /** What a word of the source stands for; null is not decided. */
  decide(list: string, word: string, code: string | null): void;
}

export function useMapping(): Mappings {
  const [mapped, setMapped] = useState<Mapped>(none);
  return {
    mapped,
    settle(source, target, imports) {
      const last = lastImport(imports, source, target.table.template.name);
      setMapped(last ? { ...settledBy(last, source), remembered: true, unanswered: [] } : guessed(source, target));
    },
    choose: (key, taken, source, target) => setMapped((before) => chosen(before, key, taken, source, target)),
    write: (key, change) =>
      setMapped((before) => {
        const writing = before.writing[key];
        if (!writing) return before;
        return {
          ...before,
          writing: { ...before.writing, [key]: { ...writing, ...change } },
          unanswered: change.dates ? before.unanswered.filter((one) => one !== key) : before.unanswered,
        };
      }),
    decide: (list, word, code) =>
      setMapped((before) => {
        const others = without(before.decided[list] ?? {}, word);
        const words = code === null ? others : { ...others, [word]: code };
        return { ...before, decided: { ...before.decided, [list]: words } };
      }),
  };
}

function guessed(source: Source, target: Target): Mapped {
  const mapping = guessMapping(source, target.columns, namesFor(target));
  return Object.entries(mapping).reduce<Mapped>(
    (before, [key, taken]) => chosen(before, key, taken, source, target),
    none,
  );
}

function chosen(before: Mapped, key: string, taken: Taken | null, source: Source, target: Target): Mapped {
  const mapping = without(before.mapping, key);
  const writing = without(before.writing, key);
  const unanswered = before.unanswered.filter((one) => one !== key);
  if (taken === null) return { ...before, mapping, writing, unanswered };
  const guess = writingOf(key, taken, source, target);
  return {
    ...before,
    mapping: { ...mapping, [key]: taken },
    writing: guess ? { ...writing, [key]: writingIn(guess) } : writing,
    unanswered: guess && guess.doubtful.dates.length > 0 ? [...unanswered, key] : unanswered,
  };
}

function writingIn({ dates, mark, hundredths, times }: WritingGuess): Writing {
  return { dates, mark, hundredths, ...(times !== undefined && { times }) };
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));
}

/** How the cells of a column seem to be written. */
function writingOf(key: string, taken: Taken, source: Source, { columns }: Target): WritingGuess | null {
  const column = columns.find((one) => one.key === key);
  if (!column) return null;
  const from = sampleOf(taken, source);
  return from ? guessWriting(from, column) : null;
}
