/** Where each prompt card belongs: sheets by template code, and the columns on them it helps to fill. Its words are in the locales. */
import type { PromptWords } from '../../locales/en/prompts';

export type CardId = keyof PromptWords['cards'];

/** Template code → columns, as `Table.key`; without any, the card is for the sheet as a whole. */
export type Places = Record<string, string[]>;

export const cards: Record<CardId, Places | 'all'> = {
  P01: { 'AMP-2': ['AMP_Macro.item', 'AMP_Macro.ev', 'AMP_Macro.act'] },
  P02: {
    'AMP-2': ['AMP_Comp.pos', 'AMP_Comp.take'],
    'QBK-3': ['fast', 'hero', 'camp', 'mix', 'newch', 'use', 'pol'].map((key) => `QBK_Comp.${key}`),
  },
  P03: { 'AMP-4': ['AMP_Goal.why'] },
  P04: { 'AMP-4': ['AMP_Goal.why'], 'QBK-5': ['QBK_Csr.name'] },
  P05: { 'AMP-5': ['AMP_Strat.name', 'AMP_Strat.pain', 'AMP_Strat.met'] },
  P06: { 'AMP-5': ['AMP_Share.case'] },
  P07: { 'AMP-5': ['AMP_Road.aud', 'AMP_Road.chs'] },
  P08: { 'AMP-5': ['AMP_Private.ben', 'AMP_Private.inv'], 'QBK-6': ['QBK_Private.name'] },
  P09: { 'AMP-5': ['AMP_Road.name'], 'EXP-4': ['EXP_Plan.act'] },
  P10: { 'AMP-6': ['AMP_Vendor.name', 'AMP_Vendor.bak'] },
  P11: { 'AMP-6': ['AMP_Tool.abil', 'AMP_Tool.src'] },
  P12: { 'AMP-9': ['AMP_Crisis.what', 'AMP_Crisis.learn'], 'QBK-5': ['QBK_Play.sc', 'QBK_Play.imp'] },
  P13: { 'QBK-2': ['QBK_Vision.txt', 'QBK_Vision.met', 'QBK_Vision.act2'] },
  P14: {
    'QBK-3': ['QBK_Value.old', 'QBK_Value.new', 'QBK_Value.proof'],
    'QBK-8': ['QBK_Pack.usp', 'QBK_Pack.pain', 'QBK_Pack.proof'],
  },
  P15: { 'QBK-3': ['QBK_Persona.tags', 'QBK_Persona.emo', 'QBK_Persona.gap'] },
  P16: { 'QBK-4': ['QBK_Media.out', 'QBK_Media.ttl'] },
  P17: { 'QBK-4': ['QBK_Topic.tag', 'QBK_Topic.hot'] },
  P18: { 'QBK-4': ['QBK_Content.ser', 'QBK_Content.ip', 'QBK_Content.pain', 'QBK_Content.fix', 'QBK_Ugc.ch'] },
  P19: { 'QBK-5': ['QBK_Survey.cause', 'QBK_Survey.fix', 'QBK_Cross.ask'] },
  P20: { 'QBK-5': ['QBK_Csr.name', 'QBK_Csr.ngo', 'QBK_Csr.form'] },
  P21: { 'QBK-6': ['QBK_Mech.step', 'QBK_Mech.rew'] },
  P22: { 'QBK-6': ['QBK_Benefit.name', 'QBK_Benefit.rep'] },
  P23: { 'QBK-7': [] },
  P24: { 'QBK-8': ['QBK_Launch.act', 'QBK_Launch.chs', 'QBK_Launch.met'] },
  P25: { 'QBK-8': ['QBK_Pack.usp', 'QBK_Pack.cult'] },
  P26: { 'QBK-8': ['QBK_Event.theme', 'QBK_Run.item'] },
  P27: { 'QBK-8': ['QBK_Rebate.note', 'QBK_Dealer.name'] },
  P28: { 'QBK-8': ['QBK_Cobrand.who', 'QBK_Cobrand.what'] },
  P29: { 'EXP-2': ['EXP_Goal.goal'], 'AMP-4': ['AMP_Goal.goal'], 'QBK-2': ['QBK_Goal.goal'] },
  P30: { 'EXP-3': ['EXP_Env.find', 'EXP_Env.ev', 'EXP_Env.use'] },
  P31: { 'EXP-3': ['EXP_Strat.what', 'EXP_Strat.det'] },
  P32: { 'EXP-5': ['EXP_Wbs.task', 'EXP_Wbs.std'] },
  P33: { 'EXP-7': ['EXP_Review.find', 'EXP_Review.cause', 'EXP_Review.act', 'EXP_Review.std'] },
  P34: 'all',
  P35: { 'QBK-9': [] },
};

export interface Offered {
  column: CardId[];
  sheet: CardId[];
  others: CardId[];
}

/** By what is selected: a sheet's code, null where it is none of ours, and a column of its tables. */
export function offeredFor(code: string | null, column: string | null): Offered {
  const offered: Offered = { column: [], sheet: [], others: [] };
  for (const [id, places] of Object.entries(cards) as [CardId, Places | 'all'][]) {
    const columns = code === null ? undefined : places === 'all' ? [] : places[code];
    const kind = !columns ? 'others' : column !== null && columns.includes(column) ? 'column' : 'sheet';
    offered[kind].push(id);
  }
  return offered;
}

export interface Line {
  /** What is written, with its colon. */
  start: string;
  question: string;
}

/** `Since: from which month on?` Chinese has a colon of its own. */
export function lineOf(line: string): Line {
  const [, start = line, question = ''] = /^(.+?(?:: |：))(.+)$/.exec(line) ?? [];
  return { start, question };
}
