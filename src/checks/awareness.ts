/** Media, platforms, topics, posts of users, creators and content of the quarter against what was agreed as enough. */
import { monthsOfQuarter } from './calendar';
import { groups, outside, under } from './figures';
import type { Row } from './row';
import type { Check, Rule } from './rule';
import { atCell, atRow, atTable, type Scope } from './scope';

const round = (value: number) => Math.round(value * 100) / 100;

/** A month that is over counts what took place; the current one what is planned in it as well. */
function everyMonth(key: string, threshold: string, counts: (row: Row) => boolean): Check {
  return (rows, scope, table) =>
    table && rows.length > 0
      ? monthsOfQuarter(scope).flatMap(({ number, month }) => {
          const n = rows.filter((row) => row.number('mon') === number && counts(row)).length;
          return n < scope.p(threshold)
            ? [atTable(table, key, { n, month: { month }, min: scope.p(threshold) }, { what: String(number) })]
            : [];
        })
      : [];
}

const platforms: Check = (rows, scope, table) => {
  const used = rows.filter(({ touched }) => touched);
  if (!table || used.length === 0) return [];
  const [posts, least] = [scope.figure('QBK_PostsWk'), scope.p('PostsWeek')];
  return [
    ...(under(posts, least) ? [atTable(table, 'posts', { n: round(posts), min: least }, { what: 'posts' })] : []),
    ...(used.length < scope.p('Platforms')
      ? [atTable(table, 'pf', { n: used.length, min: scope.p('Platforms') }, { says: 'platforms', what: 'platforms' })]
      : []),
  ];
};

const reads: Check = (rows, scope) =>
  rows
    .filter((row) => row.number('day') <= scope.asOf && row.number('reads') < scope.p('TopicReads'))
    .map((row) =>
      atRow(row, 'reads', { topic: row.text('tag'), reads: row.number('reads'), goal: scope.p('TopicReads') }),
    );

const topicsPerMonth: Check = (rows, scope, table) => {
  const months = monthsOfQuarter(scope);
  if (!table || rows.length === 0) return [];
  return months.flatMap(({ number, month }, index) => {
    const next = months[index + 1]?.month ?? month + 31;
    const n = rows.filter((row) => row.number('day') >= month && row.number('day') < next).length;
    const facts = { n, month: { month }, min: scope.p('TopicMonth') };
    return n < scope.p('TopicMonth') ? [atTable(table, 'day', facts, { says: 'month', what: String(number) })] : [];
  });
};

/** A named figure of a table in use. */
function figure(name: string, wrong: (value: number, scope: Scope) => Record<string, number> | undefined): Check {
  return (rows, scope) => {
    const value = scope.figure(name);
    const facts = rows.length > 0 && !Number.isNaN(value) ? wrong(value, scope) : undefined;
    return facts ? [atCell(scope, name, facts)] : [];
  };
}

const ugcPace = figure('QBK_UgcPace', (x, { p }) => (under(x, p('PaceLo')) ? { x: round(x) } : undefined));
const heads = figure('QBK_KolHeads', (n, { p }) => (n < p('KolHeads') ? { n, goal: p('KolHeads') } : undefined));
const summits = figure('QBK_Summits', (n, { p }) =>
  outside(n, p('SummitLo'), p('SummitHi')) ? { n, lo: p('SummitLo'), hi: p('SummitHi') } : undefined,
);

const keywords: Check = (_rows, scope) => {
  const [n, min] = [scope.figure('QBK_Words'), scope.p('Keywords')];
  return n < min ? [atCell(scope, 'QBK_Words', { n, min })] : [];
};

function tierOf(followers: number, { p }: Scope): string {
  if (followers > p('KolS')) return 'S';
  if (followers >= p('KolA')) return 'A';
  return followers >= p('KolB') ? 'B' : 'X';
}

const tiers: Check = (rows, scope) =>
  rows
    .filter((row) => !Number.isNaN(row.number('fol')))
    .flatMap((row) => {
      const tier = tierOf(row.number('fol'), scope);
      const facts = { name: row.text('name'), n: row.number('fol'), tier: scope.word('kol', tier) };
      if (row.has('tier') && !row.is('tier', tier))
        return [atRow(row, 'tier', { ...facts, typed: row.text('tier') }, { says: 'typed' })];
      return tier === 'X' ? [atRow(row, 'tier', facts)] : [];
    });

const tracking: Check = (rows) => {
  const used = new Map(['utm', 'code'].map((key) => [key, groups(rows, (row) => row.text(key).toLowerCase())]));
  return rows
    .filter(({ touched }) => touched)
    .flatMap((row) => {
      const empty = ['utm', 'code'].find((key) => row.blank(key));
      const name = row.text('name');
      if (empty) return [atRow(row, empty, { name })];
      const twice = ['utm', 'code'].find((key) => (used.get(key)?.get(row.text(key).toLowerCase())?.length ?? 0) > 1);
      return twice ? [atRow(row, twice, { name, column: row.header(twice) }, { says: 'double' })] : [];
    });
};

const videos: Check = (rows, { p }) =>
  rows
    .filter(({ touched }) => touched)
    .flatMap((row) => {
      const id = row.name;
      if (row.is('pf', 'douyin') && row.number('sec') > p('VideoSec'))
        return [atRow(row, 'sec', { id, sec: row.number('sec'), max: p('VideoSec') })];
      const empty = ['aim', 'ip'].find((key) => row.blank(key));
      return empty ? [atRow(row, empty, { id, column: row.header(empty) }, { says: 'empty' })] : [];
    });

const painPoints: Check = (rows, { p }, table) => {
  const n = new Set(rows.filter((row) => row.has('pain')).map((row) => row.text('pain').toLowerCase())).size;
  return table && n > 0 && outside(n, p('PainLo'), p('PainHi'))
    ? [atTable(table, 'pain', { n, lo: p('PainLo'), hi: p('PainHi') })]
    : [];
};

const topicLayers: Check = (rows, { p }) =>
  rows
    .filter((row) => row.number('lay') < p('TopicLayers'))
    .map((row) => atRow(row, 'lay', { topic: row.text('tag'), n: row.number('lay'), min: p('TopicLayers') }));

export const awareness: Rule[] = [
  { id: 'L065', severity: 'warning', by: { QBK_Media: everyMonth('qual', 'MediaMin', (row) => row.yes('qual')) } },
  { id: 'L066', severity: 'warning', by: { QBK_Plat: platforms } },
  {
    id: 'L067',
    severity: 'warning',
    by: { QBK_Topic: (rows, scope, table) => [...reads(rows, scope), ...topicsPerMonth(rows, scope, table)] },
  },
  { id: 'L068', severity: 'warning', by: { QBK_Ugc: ugcPace } },
  { id: 'L069', severity: 'info', by: { QBK_Kol: tiers } },
  { id: 'L070', severity: 'warning', by: { QBK_Kol: tracking } },
  { id: 'L071', severity: 'info', by: { QBK_Kol: heads } },
  { id: 'L072', severity: 'warning', by: { QBK_Media: summits } },
  { id: 'L076', severity: 'warning', by: { QBK_Ab: everyMonth('s', 'AbMonth', () => true) } },
  { id: 'L093', severity: 'warning', by: { QBK_Words: keywords } },
  { id: 'L110', severity: 'warning', by: { QBK_Content: videos } },
  { id: 'L111', severity: 'info', by: { QBK_Content: painPoints } },
  { id: 'L112', severity: 'warning', by: { QBK_Topic: topicLayers } },
];
