/** The sheet that an RFM analysis is written as: words of one language around the figures, as formulas where they can follow the orders. */
import type { Region } from '../../excel/formula/region';
import type { RfmSheet } from '../../excel/rfm/writeRfm';
import { namespace } from '../../functions/namespace';
import { functionSentences } from '../../locales/functions';
import type { LanguageCode } from '../../locales/languages';
import type { RfmWords } from '../../locales/en/rfm';
import { pickOf, referenceOf } from '../functions/draft';
import type { Kind, Mapping } from './mapping';
import type { Scheme, Scoring, SegmentKey } from './score';

export interface SheetRequest {
  region: Region;
  mapping: Mapping;
  scoring: Scoring;
  scheme: Scheme;
  high: number;
  asOf: number | null;
  form: 'formula' | 'values';
  language: LanguageCode;
  words: RfmWords;
  fill(sentence: string, slots: Record<string, string | number>): string;
  date(serial: number): string;
}

/** Longer lists are written as values unless the person wants otherwise. */
export const longList = 50_000;

export type ValuesOnly = 'kind' | 'texts' | 'high' | 'unread' | 'rows';

/** Why only values will do; null where a formula can be written. `rows` is advice, the others are not. */
export function valuesOnly(request: { kind: Kind; scoring: Scoring; scheme: Scheme; high: number }): ValuesOnly | null {
  const { kind, scoring, scheme, high } = request;
  if (kind === 'customers') return 'kind';
  if (scoring.texts) return 'texts';
  if (scoring.unread.count > 0) return 'unread';
  if (scheme === 'CN8' && high !== 4) return 'high';
  return scoring.rows > longList ? 'rows' : null;
}

export const segmentName = (language: LanguageCode, scheme: Scheme, key: SegmentKey): string => {
  const { grid11, cn8 } = functionSentences[language].labels;
  return (scheme === 'CN8' ? (cn8 as Record<string, string>) : (grid11 as Record<string, string>))[key]!;
};

export function sheetOf(request: SheetRequest): RfmSheet {
  const { scoring, scheme, words, fill, date, language, form, high } = request;
  const { segments } = scoring;
  const plays: Readonly<Record<string, string>> = scheme === 'CN8' ? words.plays.cn8 : words.plays.grid11;
  const { headers } = words;
  const summaryHeaders = [
    headers.segment,
    headers.customers,
    headers.customerShare,
    headers.amount,
    headers.amountShare,
    headers.meanRecency,
    headers.meanOrders,
  ];
  const call = (id: string) => `=${namespace}.${id}(${argumentsOf(request)})`;
  return {
    name: words.sheet,
    title: words.sheetTitle,
    notes: [
      fill(words.notes.source, { source: sourceOf(request) }),
      fill(words.notes.asOf, { date: date(scoring.asOf) }),
      scheme === 'CN8' ? fill(words.notes.eight, { high }) : words.notes.grid,
    ],
    summary:
      form === 'formula'
        ? { formula: call('RFMSUMMARY'), rows: segments.length + 1, columns: summaryHeaders.length }
        : {
            headers: summaryHeaders,
            rows: segments.map((each) => [
              segmentName(language, scheme, each.key),
              each.customers,
              each.customerShare,
              each.amount,
              each.amountShare,
              each.meanRecency,
              each.meanOrders,
            ]),
          },
    plays: { header: headers.play, texts: segments.map(({ key }) => plays[key]!) },
    chart: { title: words.chartTitle },
    list:
      form === 'formula'
        ? { title: words.listTitle, formula: call('RFM'), count: scoring.order.length }
        : { title: words.listTitle, headers: listHeaders(language), rows: listRows(request) },
  };
}

const sourceOf = ({ region: { sheet, address, table } }: SheetRequest): string => table ?? `${sheet}!${address}`;

function argumentsOf({ region, mapping, asOf, scheme, language }: SheetRequest): string {
  const column = (index: number) => referenceOf(pickOf(region, region.columns[index]!), null);
  const data = [mapping.customer, mapping.date, mapping.amount].map(column);
  return [...data, asOf === null ? '' : String(asOf), '5', `"${scheme}"`, 'TRUE', `"${language}"`].join(',');
}

function listHeaders(language: LanguageCode): string[] {
  const { headers } = functionSentences[language];
  return [
    headers.customer,
    headers.lastOrder,
    headers.recencyDays,
    headers.orders,
    headers.amount,
    headers.r,
    headers.f,
    headers.m,
    headers.code,
    headers.segment,
  ];
}

function listRows({ scoring, language, scheme }: SheetRequest): (string | number)[][] {
  const { ids, order, scored, segmentOf } = scoring;
  return order.map((at) => [
    ids[at]!,
    scored.lastDay[at]!,
    scored.recencyDays[at]!,
    scored.orders[at]!,
    scored.amount[at]!,
    scored.r[at]!,
    scored.f[at]!,
    scored.m[at]!,
    100 * scored.r[at]! + 10 * scored.f[at]! + scored.m[at]!,
    segmentName(language, scheme, segmentOf[at]!),
  ]);
}
