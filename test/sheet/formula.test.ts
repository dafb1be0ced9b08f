import { escapedHeader, guarded, parseFormula, structured, writeFormula, type Speaker } from '../../src/sheet/formula';

const speaker: Speaker = {
  word: (list, code) => `${list}-${code}`,
  name: (name) => `${name}_2`,
  column: ({ table, thisRow, from, to }) => structured(table ?? 'Own', thisRow, from, to),
};

test('pieces are told apart: text, words, names, columns', () => {
  const formula = '=IF([@st]=~rag.G,P_Warn*SUM(EXP_Day[new]),"[@x] ~rag.G P_Fail")';
  expect(parseFormula(formula).filter(({ kind }) => kind !== 'text')).toEqual([
    { kind: 'column', thisRow: true, from: 'st', to: 'st' },
    { kind: 'word', list: 'rag', code: 'G' },
    { kind: 'name', name: 'P_Warn' },
    { kind: 'column', table: 'EXP_Day', thisRow: false, from: 'new', to: 'new' },
  ]);
});

test('codes may be arrows or begin with a digit; functions and TRUE are no names', () => {
  expect(writeFormula('=IF(TRUE,~dir.↑,~cad.2W)', speaker)).toBe('=IF(TRUE,"dir-↑","cad-2W")');
  expect(writeFormula('=KPI.DUEDATE(SET_AsOf)', speaker)).toBe('=KPI.DUEDATE(SET_AsOf_2)');
});

test('columns are said as Excel shows them', () => {
  expect(writeFormula('=SUM([@w1:w5])/[@n]*SUM([n])', speaker)).toBe(
    '=SUM(Own[[#This Row],[w1]:[w5]])/[@n]*SUM(Own[n])',
  );
  expect(structured('Plan', true, '完成率', '完成率')).toBe('[@完成率]');
  expect(structured('Plan', true, 'Days late', 'Days late')).toBe('[@[Days late]]');
  expect(structured('Plan', true, '12个月人数', '12个月人数')).toBe('[@[12个月人数]]');
});

test('what Excel reads itself in a header is escaped', () => {
  expect(escapedHeader("Owner's [net] #1 @ home")).toBe("Owner''s '[net'] '#1 '@ home");
});

test('quotes in words are doubled', () => {
  const quoting: Speaker = { ...speaker, word: () => 'so "called"' };
  expect(writeFormula('=~rag.G', quoting)).toBe('="so ""called"""');
});

test('a row stays empty until the cells it stands on are filled', () => {
  expect(guarded('=[@e]-[@s]+1', ['id'])).toBe('=IF([@id]="","",[@e]-[@s]+1)');
  expect(guarded('=[@e]-[@s]+1', ['id', 's', 'e'])).toBe('=IF(OR([@id]="",[@s]="",[@e]=""),"",[@e]-[@s]+1)');
});
