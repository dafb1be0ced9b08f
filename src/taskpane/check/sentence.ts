/** What a finding says: the rule's sentence with its facts, figures and dates as the language writes them. */
import type { Fact } from '../../checks/rule';
import type { Finding } from '../../checks/run';
import type { CheckSpeech } from '../../locales/check';
import { sheetWords } from '../../locales/sheets';
import { homeOfName, homeOfTable } from '../../sheet/library';
import { dictionaryOf } from '../../sheet/words';
import { library } from '../../templates';
import type { Speech } from '../words';

type Sentences = Record<string, Record<string, string>>;

export function sentenceOf({ rule, says, facts }: Finding, words: CheckSpeech, speech: Speech): string {
  const sentences = (words.rules as Sentences)[rule] ?? {};
  const sentence =
    (says === undefined ? undefined : sentences[says]) ?? sentences.main ?? Object.values(sentences)[0] ?? rule;
  const said = Object.entries(facts).map(([name, fact]) => [name, factOf(fact, speech)]);
  return speech.fill(sentence, Object.fromEntries(said));
}

function factOf(fact: Fact, speech: Speech): string {
  if (typeof fact === 'string') return fact;
  if (typeof fact === 'number')
    return new Intl.NumberFormat(speech.language, { maximumFractionDigits: 2 }).format(fact);
  if ('percent' in fact)
    return new Intl.NumberFormat(speech.language, { style: 'percent', maximumFractionDigits: 1 }).format(fact.percent);
  if ('date' in fact) return speech.date(dateOfSerial(fact.date));
  if ('month' in fact)
    return new Intl.DateTimeFormat(speech.language, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
      new Date(`${dateOfSerial(fact.month)}T00:00:00Z`),
    );
  if ('time' in fact) return timeOf(fact.time);
  if ('list' in fact) return speech.list(fact.list);
  return nameOf(fact, speech);
}

/** Excel counts days from the end of 1899. */
export function dateOfSerial(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}

function timeOf(serial: number): string {
  const minutes = Math.round((serial % 1) * 1440);
  const two = (count: number) => String(count).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** What the workbook has no name of is called as a new sheet in this language would call it. */
function nameOf({ table: name, key }: { table: string; key?: string }, { language }: Speech): string {
  const dictionary = dictionaryOf(sheetWords[language]);
  const home = homeOfTable(library, name);
  if (home)
    return key === undefined
      ? dictionary.table(home.sheet, home.table).title
      : dictionary.header(home.sheet, home.table, key);
  const named = homeOfName(library, name);
  return named?.sheet && named.field ? dictionary.named(named.sheet, name, named.field.header) : name;
}
