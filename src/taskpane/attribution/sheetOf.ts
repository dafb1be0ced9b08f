/** The sheet a comparison is written as: words of one language around the credit, as formulas where they can follow the list. No React. */
import type { Region } from '../../excel/formula/region';
import { namespace } from '../../functions/namespace';
import type { AttributionWords } from '../../locales/en/attribution';
import type { ChannelBudget } from '../../sheet/channelBudget';
import { area, prefixOf, rectOf } from '../../sheet/address';
import { channelCell, halfLifeCell, type CreditSheet } from '../../sheet/creditSheet';
import { structured } from '../../sheet/formula';
import type { PlanCell } from '../../sheet/plan';
import { isTouchModel, type Comparison, type Model } from './compare';
import type { Field } from './mapping';
import type { Settings } from './useAttribution';

/** Longer lists are written as values unless the person wants otherwise: each channel and model reads all of it. */
const longList = 20_000;

export type SheetForm = 'formula' | 'values';
export type ValuesOnly = 'texts' | 'unread' | 'names' | 'rows';

/** Why only values will do; null where formulas can be written. `rows` is advice, the others are not. */
export function valuesOnly({ kind, channels, texts, unread, rows }: Comparison): ValuesOnly | null {
  if (texts) return 'texts';
  if (unread.count > 0) return 'unread';
  // VLOOKUP knows no upper case, and reads these characters as placeholders.
  const folded = new Set(channels.map((channel) => channel.toLowerCase()));
  if (kind === 'paths' && (folded.size < channels.length || channels.some((channel) => /[*?~]/.test(channel))))
    return 'names';
  return rows > longList ? 'rows' : null;
}

/** Of touches a formula knows only the models that need no whole paths. */
export const canBeLive = ({ kind }: Comparison, model: Model): boolean => kind === 'paths' || isTouchModel(model);

export interface SheetRequest {
  region: Region;
  settings: Settings;
  comparison: Comparison;
  /** The first is last touch. */
  models: readonly Model[];
  halfLifeDays: number;
  form: SheetForm;
  budget: ChannelBudget | null;
  words: AttributionWords;
  fill(sentence: string, slots: Record<string, string | number>): string;
  list(items: string[]): string;
  /** As it is written in a sentence. */
  today: string;
}

export function sheetOf(request: SheetRequest): CreditSheet {
  const { region, comparison, models, halfLifeDays, form, budget, words, fill, list, today } = request;
  const { sheet: said } = words;
  const isLive = (model: Model) => form === 'formula' && canBeLive(comparison, model);
  const fixed = models.filter((model) => !isLive(model)).map((model) => words.models[model]);
  const notes = [
    fill(said.source, { source: region.table ?? `${region.sheet}!${region.address}`, paths: comparison.paths }),
    ...models.map((model) => fill(words.method, { model: words.models[model], method: words.methods[model] })),
    ...(fixed.length === 0 ? [] : [fill(said.asValues, { models: list(fixed), date: today })]),
  ];
  const halfLife = models.includes('decay') ? { label: said.halfLife, days: halfLifeDays } : null;
  const frame = { notes, halfLife };
  const creditOf = (model: Model): PlanCell[] =>
    comparison.channels.map((_, channel) =>
      isLive(model)
        ? { formula: callOf(request, model, channelCell(frame, channel), halfLifeCell(frame)) }
        : comparison.credit[model]![channel]!,
    );
  const worth: Field = comparison.kind === 'touches' ? 'value' : 'conversions';
  return {
    ...frame,
    name: said.name,
    title: said.title,
    channels: comparison.channels,
    models: models.map((model) => ({ title: words.models[model], credit: creditOf(model) })),
    total: form === 'formula' ? { formula: `=SUM(${columnOf(request, worth)})` } : comparison.total,
    budget: budget && { title: said.budget, shares: comparison.channels.map((channel) => shareOf(budget, channel)) },
    words: said,
  };
}

/** Fixed, so that a row of formulas can be copied for another channel. */
function columnOf({ region: { table, sheet, columns }, settings }: SheetRequest, field: Field): string {
  const column = columns[settings.mapping[field]];
  if (!column) return '';
  if (table !== null && column.header !== '') return structured(table, false, column.header, column.header);
  return `${prefixOf(sheet)}${area(rectOf(column.address), 'both')}`;
}

function callOf(request: SheetRequest, model: Model, channel: string, halfLife: string): string {
  const column = (field: Field) => columnOf(request, field);
  if (request.comparison.kind === 'touches') {
    const touches = [column('path'), column('time'), column('channel'), column('value')].join(',');
    return `=${namespace}.ATTRIBUTION(${touches},"${model}",${model === 'decay' ? halfLife : ''},${channel})`;
  }
  const separator = request.settings.separator.replaceAll('"', '""');
  const paths = `${column('path')},${column('conversions')},"${model}",${column('nulls')},"${separator}",FALSE`;
  // The table is sorted by credit; a channel that is no longer in it has earned nothing.
  return `=IFNA(VLOOKUP(${channel},${namespace}.PATHCREDIT(${paths}),2,FALSE),0)`;
}

/** Follows the plan as well; nothing where the plan knows no such channel. */
function shareOf({ table, amount, channel: key, of, everyChannel }: ChannelBudget, channel: string): PlanCell {
  const known = of(channel);
  const [amounts, channels] = [amount, key].map((each) => table.columns.get(each)?.header);
  if (!known || amounts === undefined || channels === undefined) return null;
  const [sums, names] = [
    structured(table.name, false, amounts, amounts),
    structured(table.name, false, channels, channels),
  ];
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return {
    formula: `=SUMIFS(${sums},${names},${quoted(known.word)})/SUMIFS(${sums},${names},${quoted(`<>${everyChannel}`)})`,
  };
}
