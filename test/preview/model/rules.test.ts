/** Conditional formats and data validation through the real Office.js. */
import { startExcel, type StartedExcel } from '../../host/office';

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel({ global: true });
});
afterAll(() => excel.dispose());

let count = 0;
const onSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => work(context.workbook.worksheets.add(`Rules ${++count}`), context));

describe('conditional formats', () => {
  test('cell value', async () => {
    await onSheet(async (sheet, context) => {
      const format = sheet.getRange('A1:A9').conditionalFormats.add('CellValue');
      format.cellValue.rule = { formula1: '5', formula2: '9', operator: 'Between' };
      format.cellValue.format.font.color = '#9C0006';
      format.cellValue.format.fill.color = '#FFC7CE';
      format.cellValue.format.font.bold = true;
      format.stopIfTrue = true;
      format.load('type,priority,stopIfTrue,cellValue/rule,cellValue/format/font/color,cellValue/format/fill/color');
      const range = format.getRange().load('address');
      await context.sync();
      expect(format.type).toBe('CellValue');
      expect([format.priority, format.stopIfTrue]).toEqual([0, true]);
      expect(format.cellValue.rule).toMatchObject({ operator: 'Between', formula1: '5', formula2: '9' });
      expect(format.cellValue.format.font.color).toBe('#9C0006');
      expect(format.cellValue.format.fill.color).toBe('#FFC7CE');
      expect(range.address).toMatch(/!A1:A9$/);
    });
  });

  test('a formula of our own', async () => {
    await onSheet(async (sheet, context) => {
      const format = sheet.getRange('A2:C9').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=$B2="Late"';
      format.custom.format.fill.color = '#FFEB9C';
      format.custom.format.borders.getItem('EdgeBottom').color = '#FF0000';
      format.load('custom/rule/formula,custom/rule/formulaR1C1');
      const other = format.cellValueOrNullObject.load('rule');
      await context.sync();
      expect(format.custom.rule.formula).toBe('=$B2="Late"');
      expect(format.custom.rule.formulaR1C1).toBe('=RC2="Late"');
      expect(other.isNullObject).toBe(true);
      format.custom.rule.formula = '';
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
  });

  test('text, rank and preset', async () => {
    await onSheet(async (sheet, context) => {
      const formats = sheet.getRange('A1:A9').conditionalFormats;
      const text = formats.add('ContainsText');
      text.textComparison.rule = { operator: 'BeginsWith', text: 'Ri' };
      text.textComparison.format.font.color = '#FF0000';
      const rank = formats.add('TopBottom');
      rank.topBottom.rule = { rank: 10, type: 'BottomPercent' };
      const preset = formats.add('PresetCriteria');
      preset.preset.rule = { criterion: 'DuplicateValues' };
      for (const format of [text, rank, preset]) format.load('type,priority');
      text.load('textComparison/rule');
      rank.load('topBottom/rule');
      preset.load('preset/rule');
      await context.sync();
      expect(text.textComparison.rule).toEqual({ operator: 'BeginsWith', text: 'Ri' });
      expect(rank.topBottom.rule).toEqual({ rank: 10, type: 'BottomPercent' });
      expect(preset.preset.rule).toEqual({ criterion: 'DuplicateValues' });
      // The last one added comes first.
      expect([text, rank, preset].map(({ priority }) => priority)).toEqual([2, 1, 0]);
    });
  });

  test('colour scale, data bar and icon set', async () => {
    await onSheet(async (sheet, context) => {
      const formats = sheet.getRange('A1:A9').conditionalFormats;
      const scale = formats.add('ColorScale');
      scale.colorScale.criteria = {
        minimum: { type: 'LowestValue', color: '#F8696B' } as never,
        midpoint: { type: 'Percentile', formula: '50', color: '#FFEB84' },
        maximum: { type: 'HighestValue', color: '#63BE7B' } as never,
      };
      const bar = formats.add('DataBar');
      bar.dataBar.positiveFormat.fillColor = '#638EC6';
      bar.dataBar.positiveFormat.gradientFill = false;
      bar.dataBar.negativeFormat.fillColor = '#C00000';
      bar.dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
      bar.dataBar.upperBoundRule = { type: 'Number', formula: '1' };
      bar.dataBar.showDataBarOnly = true;
      const icons = formats.add('IconSet');
      icons.iconSet.style = 'ThreeTrafficLights1';
      icons.iconSet.criteria = [
        {} as never,
        { type: 'Number', operator: 'GreaterThanOrEqual', formula: '0.8' },
        { type: 'Number', operator: 'GreaterThanOrEqual', formula: '1' },
      ];
      scale.load('colorScale/criteria,colorScale/threeColorScale');
      bar.load('dataBar/lowerBoundRule,dataBar/showDataBarOnly,dataBar/positiveFormat/gradientFill');
      icons.load('iconSet/style,iconSet/criteria');
      await context.sync();
      expect(scale.colorScale.threeColorScale).toBe(true);
      expect(scale.colorScale.criteria.midpoint).toMatchObject({ type: 'Percentile', formula: '50', color: '#FFEB84' });
      expect(bar.dataBar.lowerBoundRule).toEqual({ type: 'Number', formula: '0' });
      expect([bar.dataBar.showDataBarOnly, bar.dataBar.positiveFormat.gradientFill]).toEqual([true, false]);
      expect(icons.iconSet.style).toBe('ThreeTrafficLights1');
      expect(icons.iconSet.criteria.slice(1).map(({ formula, operator }) => [formula, operator])).toEqual([
        ['0.8', 'GreaterThanOrEqual'],
        ['1', 'GreaterThanOrEqual'],
      ]);
    });
  });

  test('over several areas; priority, deletion, clearing part of a range', async () => {
    await onSheet(async (sheet, context) => {
      const areas = sheet.getRanges('A1:A3,C1:C3');
      const first = areas.conditionalFormats.add('Custom');
      first.custom.rule.formula = '=A1>1';
      const second = sheet.getRange('A1:A3').conditionalFormats.add('Custom');
      second.custom.rule.formula = '=A1>2';
      first.priority = 0;
      const ranges = first.getRanges().load('address');
      const formats = sheet.getRange('A1').conditionalFormats.load('items/id,items/priority');
      const c = sheet.getRange('C1').conditionalFormats.getCount();
      first.load('id');
      await context.sync();
      expect(ranges.address.replace(/'[^']*'!/g, '')).toBe('A1:A3,C1:C3');
      expect(formats.items.map(({ id }) => id)[0]).toBe(first.id);
      expect([formats.items.length, c.value]).toEqual([2, 1]);
      second.delete();
      sheet.getRange('A1:A2').conditionalFormats.clearAll();
      const left = first.getRanges().load('address');
      await context.sync();
      expect(left.address.replace(/'[^']*'!/g, '')).toBe('A3,C1:C3');
      sheet.getRange('A1:C9').clear();
      const none = sheet.getRange('A1:C9').conditionalFormats.getCount();
      await context.sync();
      expect(none.value).toBe(0);
    });
  });

  test('formats copied within a sheet bring their rules, in place of others', async () => {
    await onSheet(async (sheet, context) => {
      const format = sheet.getRange('A2:A4').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=A2>1';
      const other = sheet.getRange('A5:A9').conditionalFormats.add('Custom');
      other.custom.rule.formula = '=A5>2';
      sheet.getRange('A5:A6').copyFrom('A4', 'Formats');
      const [first, second] = [format.getRanges().load('address'), other.getRanges().load('address')];
      await context.sync();
      expect([first.address, second.address].map((address) => address.replace(/'[^']*'!/g, ''))).toEqual([
        'A2:A6',
        'A7:A9',
      ]);
    });
  });

  test('rules follow inserted rows', async () => {
    await onSheet(async (sheet, context) => {
      const format = sheet.getRange('A2:A4').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=A2>1';
      sheet.getRange('1:1').insert('Down');
      const range = format.getRange().load('address');
      format.load('custom/rule/formula');
      await context.sync();
      expect(range.address).toMatch(/!A3:A5$/);
      expect(format.custom.rule.formula).toBe('=A3>1');
    });
  });
});

describe('data validation', () => {
  test('a list of words, of cells and of a name', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('F1:F3').values = [['a'], ['b'], ['c']];
      const { validations } = {
        validations: [
          sheet.getRange('A1:A9').dataValidation,
          sheet.getRange('B1').dataValidation,
          sheet.getRange('C1').dataValidation,
        ],
      };
      const [words, cells, name] = validations as [Excel.DataValidation, Excel.DataValidation, Excel.DataValidation];
      words.rule = { list: { inCellDropDown: true, source: 'Open,Done' } };
      cells.rule = { list: { inCellDropDown: false, source: sheet.getRange('F1:F3') } };
      context.workbook.names.add(`states${count}`, sheet.getRange('F1:F3'));
      name.rule = { list: { inCellDropDown: true, source: `=states${count}` } };
      words.errorAlert = { title: 'State', message: 'Choose one', style: 'Stop', showAlert: true };
      words.prompt = { title: 'State', message: 'Open or Done', showPrompt: true };
      words.ignoreBlanks = false;
      sheet.getRange('A1:A2').values = [['Open'], ['Lost']];
      for (const one of [words, cells, name]) one.load('type,rule,errorAlert,prompt,ignoreBlanks,valid');
      const invalid = words.getInvalidCellsOrNullObject().load('address');
      const none = sheet.getRange('D1').dataValidation.load('type,rule');
      await context.sync();
      expect([words, cells, name].map(({ type }) => type)).toEqual(['List', 'List', 'List']);
      expect(words.rule.list).toEqual({ inCellDropDown: true, source: 'Open,Done' });
      expect(cells.rule.list).toEqual({ inCellDropDown: false, source: `='Rules ${count}'!$F$1:$F$3` });
      expect(name.rule.list?.source).toBe(`=states${count}`);
      expect(words.errorAlert).toEqual({ title: 'State', message: 'Choose one', style: 'Stop', showAlert: true });
      expect(words.prompt).toEqual({ title: 'State', message: 'Open or Done', showPrompt: true });
      expect(words.ignoreBlanks).toBe(false);
      expect(invalid.address).toMatch(/!A2/);
      expect(none.type).toBe('None');
    });
  });

  test('numbers, dates, lengths and formulas', async () => {
    await onSheet(async (sheet, context) => {
      const at = (address: string) => sheet.getRange(address).dataValidation;
      at('A1').rule = { wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' } };
      at('A2').rule = { decimal: { formula1: 0.5, operator: 'GreaterThanOrEqualTo' } };
      at('A3').rule = { date: { formula1: '2026-01-01', operator: 'GreaterThan' } };
      at('A4').rule = { textLength: { formula1: 30, operator: 'LessThanOrEqualTo' } };
      at('A5').rule = { custom: { formula: '=ISNUMBER(A5)' } };
      const read = ['A1', 'A2', 'A3', 'A4', 'A5'].map((address) => at(address).load('type,rule'));
      await context.sync();
      expect(read.map(({ rule }) => rule)).toEqual([
        { wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' } },
        { decimal: { formula1: 0.5, operator: 'GreaterThanOrEqualTo' } },
        { date: { formula1: 46023, operator: 'GreaterThan' } },
        { textLength: { formula1: 30, operator: 'LessThanOrEqualTo' } },
        { custom: { formula: '=ISNUMBER(A5)' } },
      ]);
      const mixed = sheet.getRange('A1:A2').dataValidation.load('type');
      await context.sync();
      expect(mixed.type).toBe('MixedCriteria');
      at('A1:A5').clear();
      const none = at('A1:A5').load('type');
      await context.sync();
      expect(none.type).toBe('None');
    });
  });

  test('over a list of areas', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRanges('A1:A3,C1').dataValidation.rule = { list: { inCellDropDown: true, source: 'x,y' } };
      const inside = sheet.getRange('C1').dataValidation.load('type');
      const outside = sheet.getRange('B1').dataValidation.load('type');
      await context.sync();
      expect([inside.type, outside.type]).toEqual(['List', 'None']);
    });
  });

  test.each<[string, Excel.DataValidationRule]>([
    ['two kinds at once', { custom: { formula: '=TRUE' }, list: { inCellDropDown: true, source: 'a' } }],
    ['a list longer than Excel keeps', { list: { inCellDropDown: true, source: 'word,'.repeat(60) } }],
    ['between without an end', { decimal: { formula1: 1, operator: 'Between' } }],
    ['an operator that is none', { decimal: { formula1: 1, operator: 'AtLeast' as never } }],
  ])('%s is refused', async (_, rule) => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1').dataValidation.rule = rule;
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
  });

  test('an alert longer than Excel shows is refused', async () => {
    await onSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.errorAlert = { title: 'x'.repeat(33), message: '', style: 'Stop', showAlert: true };
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
  });
});
