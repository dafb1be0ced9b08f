/** How pages get at the words of the language: the words themselves, slots filled, numbers and dates as that language writes them. */
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { PaneWords } from '../locales/en/pane';
import type { LanguageCode } from '../locales/languages';

export type Slots = Record<string, string | number>;
/** `one` stands for the single thing where a language tells it apart. */
export interface Counted {
  one?: string;
  other: string;
}

export interface Speech {
  language: LanguageCode;
  words: PaneWords;
  /** Fills the `{slots}` of a sentence; numbers are written as the language does. */
  fill(sentence: string, slots: Slots): string;
  /** The form for this number, with `{count}` filled. */
  count(sentences: Counted, count: number): string;
  number(value: number): string;
  /** An ISO date, as read in a sentence. */
  date(iso: string, style?: 'long' | 'short'): string;
  /** The hour and minute of this clock. */
  time(moment: Date): string;
  list(items: string[]): string;
  /** Sentences one after the other, those that apply: Chinese puts no space between them. */
  together(...sentences: (string | false | undefined)[]): string;
}

const dateStyles: Record<'long' | 'short', Intl.DateTimeFormatOptions> = {
  long: { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' },
  short: { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' },
};

export function speechOf(language: LanguageCode, words: PaneWords): Speech {
  const numbers = new Intl.NumberFormat(language);
  const plurals = new Intl.PluralRules(language);
  const lists = new Intl.ListFormat(language);
  const fill = (sentence: string, slots: Slots) =>
    sentence.replace(/\{(\w+)\}/g, (slot, name: string) => {
      const value = slots[name];
      return value === undefined ? slot : typeof value === 'number' ? numbers.format(value) : value;
    });
  return {
    language,
    words,
    fill,
    count: (sentences, count) =>
      fill((plurals.select(count) === 'one' ? sentences.one : undefined) ?? sentences.other, { count }),
    number: (value) => numbers.format(value),
    date: (iso, style = 'short') =>
      new Intl.DateTimeFormat(language, dateStyles[style]).format(new Date(`${iso}T00:00:00Z`)),
    time: (moment) =>
      new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(moment),
    list: (items) => lists.format(items),
    together: (...sentences) => sentences.filter(Boolean).join(language.startsWith('zh') ? '' : ' '),
  };
}

const SpeechContext = createContext<Speech | null>(null);

export function SpeechProvider({
  language,
  words,
  children,
}: {
  language: LanguageCode;
  words: PaneWords;
  children: ReactNode;
}) {
  const speech = useMemo(() => speechOf(language, words), [language, words]);
  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>;
}

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('useSpeech outside SpeechProvider');
  return speech;
}

/** A topic's words in each language, fetched when first wanted. */
export type Topic<T> = Record<LanguageCode, () => Promise<T>>;

interface Arrival {
  words?: unknown;
  error?: Error;
  arriving: Promise<void>;
}

const arrivals = new WeakMap<() => Promise<unknown>, Arrival>();

/** The words of a page's own topic, in the language of the pane unless another is wanted. Suspends until they are there; a failure is the boundary's to show. */
export function useTopic<T>(topic: Topic<T>, wanted?: LanguageCode): T {
  const { language } = useSpeech();
  const fetchWords = topic[wanted ?? language];
  const arrival = arrivals.get(fetchWords) ?? arrivalOf(fetchWords);
  if (arrival.error) throw arrival.error;
  // What React's Suspense waits for.
  if (!arrival.words) throw arrival.arriving;
  return arrival.words as T;
}

function arrivalOf(fetchWords: () => Promise<unknown>): Arrival {
  const arrival: Arrival = {
    arriving: fetchWords().then(
      (words) => void (arrival.words = words),
      (error: unknown) => void (arrival.error = error instanceof Error ? error : new Error(String(error))),
    ),
  };
  arrivals.set(fetchWords, arrival);
  return arrival;
}
