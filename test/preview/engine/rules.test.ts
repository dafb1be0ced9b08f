import type { ConditionalRule } from '../../../src/preview/engine/rules';
import { at, deskForEach } from './harness';

const use = deskForEach();
const shared = { ranges: [at('B2:B9')], stopIfTrue: false };
const format = { bold: true, fontColor: '#FFFFFF', fill: '#C00000' };
const percent = (value: number) => ({ type: 'Percent', formula: `=${value}`, operator: 'GreaterThanOrEqual' });

const kinds: ConditionalRule[] = [
  { id: '1', ...shared, kind: 'cellValue', operator: 'GreaterThan', formula1: '=5', format },
  { id: '2', ...shared, kind: 'cellValue', operator: 'NotBetween', formula1: '=1', formula2: '=2', format },
  { id: '3', ...shared, kind: 'cellValue', operator: 'EqualTo', formula1: '="Done"', format },
  { id: '4', ...shared, kind: 'cellValue', operator: 'Between', formula1: '=$A$1', formula2: '=MAX($A$1,B2)', format },
  {
    id: '5',
    ...shared,
    stopIfTrue: true,
    kind: 'custom',
    formula: '=$B2<TODAY()',
    format: { italic: true, strikethrough: true, underline: 'Single' },
  },
  { id: '6', ...shared, kind: 'text', operator: 'BeginsWith', text: '完成', format },
  { id: '7', ...shared, kind: 'text', operator: 'NotContains', text: 'x', format },
  { id: '8', ...shared, kind: 'topBottom', side: 'bottom', rank: 10, percent: true, format },
  { id: '9', ...shared, kind: 'preset', criterion: 'DuplicateValues', format },
  { id: '10', ...shared, kind: 'preset', criterion: 'LastSevenDays', format },
  { id: '11', ...shared, kind: 'preset', criterion: 'AboveAverage', format },
  { id: '12', ...shared, kind: 'preset', criterion: 'TwoStdDevBelowAverage', format },
  {
    id: '13',
    ...shared,
    kind: 'preset',
    criterion: 'Blanks',
    format: { borders: { bottom: { style: 'Continuous', weight: 'Thin', color: '#FF0000' } } },
  },
  {
    id: '14',
    ...shared,
    kind: 'colorScale',
    points: [
      { type: 'LowestValue', color: '#F8696B' },
      { type: 'Percentile', formula: '=50', color: '#FFEB84' },
      { type: 'HighestValue', color: '#63BE7B' },
    ],
  },
  {
    id: '15',
    ...shared,
    kind: 'dataBar',
    positive: '#638EC6',
    negative: '#FF0000',
    gradient: false,
    showValue: true,
    low: { type: 'Automatic' },
    high: { type: 'Number', formula: '=100' },
  },
  {
    id: '16',
    ...shared,
    kind: 'iconSet',
    style: 'ThreeTrafficLights1',
    reverse: false,
    iconOnly: true,
    criteria: [percent(0), percent(33), percent(67)],
  },
  {
    id: '17',
    ...shared,
    kind: 'iconSet',
    style: 'FiveRating',
    reverse: true,
    iconOnly: false,
    criteria: [percent(0), percent(20), percent(40), percent(60), percent(80)],
  },
];

test('every kind comes back as it was given, in its order', () => {
  const { engine, sheet } = use.desk;
  engine.rules.replace(sheet, kinds);
  expect(engine.rules.list(sheet)).toEqual(kinds);
});

test('a rule on top, one taken out and a new order are each one step of Undo', async () => {
  const { engine, sheet } = use.desk;
  const [first, second, third] = kinds as [ConditionalRule, ConditionalRule, ConditionalRule];
  engine.rules.replace(sheet, [second, third]);
  for (const next of [
    [first, second, third],
    [third],
    [third, first, second],
    [{ ...second, stopIfTrue: true }, third],
    [],
  ]) {
    const before = engine.rules.list(sheet);
    engine.rules.replace(sheet, next);
    expect(engine.rules.list(sheet)).toEqual(next);
    await engine.history.undo();
    expect(engine.rules.list(sheet)).toEqual(before);
    await engine.history.redo();
    expect(engine.rules.list(sheet)).toEqual(next);
  }
});

test('replacing by the same changes nothing', () => {
  const { engine, sheet } = use.desk;
  engine.rules.replace(sheet, kinds);
  const depth = engine.history.depth();
  engine.rules.replace(sheet, engine.rules.list(sheet));
  expect(engine.history.depth()).toBe(depth);
});

test('what Excel does not know is refused with its name', () => {
  const { engine, sheet } = use.desk;
  expect(() =>
    engine.rules.replace(sheet, [{ id: 'x', ...shared, kind: 'preset', criterion: 'Nope', format }]),
  ).toThrow('There is no preset rule Nope.');
  expect(() =>
    engine.rules.replace(sheet, [
      { id: 'x', ...shared, kind: 'iconSet', style: 'SixArrows', reverse: false, iconOnly: false, criteria: [] },
    ]),
  ).toThrow('There is no icon set SixArrows.');
});
