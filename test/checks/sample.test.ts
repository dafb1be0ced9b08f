/** On the sample plans the rules find what the story has in store, in every language: no more, no fewer. */
import { rules } from '../../src/checks';
import { check } from '../../src/checks/run';
import { languageCodes } from '../../src/locales/languages';
import { library } from '../../src/templates';
import { expectedLines, lineOf } from './expected';
import { sampleReading } from './sample';

test.each(languageCodes)('all packs, %s: the fifty-five findings', (language) => {
  const reading = sampleReading(language);
  const { findings, tables, pending } = check(reading, rules);
  expect(findings.map((finding) => lineOf(finding, reading)).sort()).toEqual(expectedLines);
  expect(findings).toHaveLength(55);
  expect([tables, pending]).toEqual([reading.tables.length, 0]);
  expect(new Set(findings.map(({ id }) => id)).size).toBe(55);
});

const packs = ['annual', 'quarterly', 'execution'] as const;
const prefixes = { annual: 'AMP', quarterly: 'QBK', execution: 'EXP' };

test.each(packs)('%s pack alone: its own findings', (pack) => {
  const sheets = library.sheets.filter((sheet) => sheet.pack === pack).map(({ code }) => code);
  const reading = sampleReading('en', sheets);
  const lines = check(reading, rules).findings.map((finding) => lineOf(finding, reading));
  const own = expectedLines.filter((line) => line.includes(` ${prefixes[pack]}_`));
  expect(lines.filter((line) => !line.includes(' SET_')).sort()).toEqual(own);
});

test('findings come gravest first, each with a place on a sheet that is there', () => {
  const reading = sampleReading();
  const { findings } = check(reading, rules);
  const grades = findings.map(({ severity }) => ['error', 'warning', 'info'].indexOf(severity));
  expect(grades).toEqual([...grades].sort());
  const names = new Set(reading.sheets.map(({ name }) => name));
  expect(
    findings.filter(({ place }) => !names.has(place.sheet) || !/^[A-Z]+\d+(:[A-Z]+\d+)?$/.test(place.address)),
  ).toEqual([]);
});
