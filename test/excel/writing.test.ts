/**
 * THE list of what the rooms above call of the room that speaks to Excel, and whether it writes. Who writes has a test that plants
 * failures in it; a command that is not listed here fails this one.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(__dirname, '../..');
const src = join(root, 'src');

/** Writing command → the test in which its requests fail. */
const writing: Record<string, string> = {
  'archive/insertComparison/insertComparison': 'test/excel/takeBack.test.ts',
  'archive/keepCases/keepCases': 'test/excel/archive.test.ts',
  'archive/keepRows/keepRows': 'test/excel/archive.test.ts',
  'archive/keepSnapshot/keepSnapshot': 'test/excel/archive.test.ts',
  'archive/removeSnapshot/removeSnapshot': 'test/excel/archive.test.ts',
  'insert/insertPlan': 'test/excel/takeBack.test.ts',
  'functionGallery/insertFunctionGallery': 'test/excel/takeBack.test.ts',
  'check/report/insertReport': 'test/excel/takeBack.test.ts',
  'attribution/insertComparison/insertComparison': 'test/excel/takeBack.test.ts',
  'keepModel/keepModel': 'test/excel/takeBack.test.ts',
  'check/fix/applyFixes': 'test/excel/check/failures.test.ts',
  'formula/insertFormula/insertFormula': 'test/excel/formula',
  'prompt/insertPromptText': 'test/excel/prompt.test.ts',
  'prompt/addPromptComment': 'test/excel/prompt.test.ts',
  'share/convert/convert': 'test/excel/share/failures.test.ts',
  'share/convert/convertSelectionToValues': 'test/excel/share/failures.test.ts',
  'rfm/writeRfm/writeRfm': 'test/excel/rfm',
  'rhythm/stampRoutine': 'test/excel/rhythm.test.ts',
  'rows/addRows/addRows': 'test/excel/rows/addRows.test.ts',
  'rows/addWeekColumns/addWeekColumns': 'test/excel/rows/addWeekColumns.test.ts',
  'rows/writeFigures/writeFigures': 'test/excel/rows/writeFigures.test.ts',
  'rows/growTable/growTable': 'test/excel/rows/addRows.test.ts',
  'share/restore/restore': 'test/excel/share/failures.test.ts',
  'share/repair/repair': 'test/excel/share/failures.test.ts',
  'language/switch/switchLanguage': 'test/excel/language/everyAction.test.ts',
  'palette/recolour/recolourSheets': 'test/excel/palette.test.ts',
  'settingsSheet/holidays/addHolidays': 'test/excel/settingsSheet/holidays.test.ts',
  'settingsSheet/holidays/removeHolidays': 'test/excel/settingsSheet/holidays.test.ts',
  'settingsSheet/lists/addItem': 'test/excel/settingsSheet/lists.test.ts',
  'settingsSheet/lists/removeItem': 'test/excel/settingsSheet/lists.test.ts',
  'settingsSheet/renameItem/renameItem': 'test/excel/settingsSheet/renameItem.test.ts',
  'settingsSheet/weights/setWeights': 'test/excel/settingsSheet/lists.test.ts',
  'settingsSheet/settingsSheet/setAsOf': 'test/excel/settingsSheet.test.ts',
  'settingsSheet/settingsSheet/setThresholds': 'test/excel/settingsSheet.test.ts',
};

/** On the way from a command to Excel: what calls them is listed. */
const doorways = ['edit/edit', 'place/place'];

/** Keeps something among the add-in's own settings in the workbook, with one request that either happens or does not. */
const remembering = [
  'imports/keepImport',
  'newSheets/keepNewSheets',
  'check/check/checkWorkbook',
  'check/memory/heed',
  'check/memory/ignore',
];

/** What answers at once, reads, moves the view or listens: no cell, name or sheet is changed. */
const others = [
  'archive/readArchive/readArchive',
  'archive/readArchive/readSnapshots',
  'archive/readPlanNow/readPlanNow',
  'check/lastCheck/lastCheck',
  'commands/registerCommand',
  'commands/showPane',
  'customFunctions/functionHost',
  'customFunctions/registerFunction',
  'formula/cell/readActiveCell',
  'formula/cell/readFormula',
  'formula/insertFormula/decimalSign',
  'formula/references/mostCells',
  'formula/region/readRegion',
  'formula/region/readTableRegion',
  'formula/selection/onSelection',
  'formula/selection/readSelection',
  'formula/status/readStatus',
  'functionGallery/galleryOutlook',
  'host/onThemeChanged',
  'host/whenReady',
  'imports/readImports',
  'newSheets/readNewSheets',
  'planCell/readPlanCell',
  'read/read/readWorkbook',
  'rfm/readColumns/readColumns',
  'settingsSheet/holidays/readHolidays',
  'settingsSheet/lists/readLists',
  'settingsSheet/settingsSheet/readSettings',
  'settingsSheet/weights/readWeights',
  'share/originals/storeName',
  'share/outlook/lookAtSharing',
  'share/repair/lookForDamage',
  'workbook/goTo',
  'workbook/onCellsEdited',
  'workbook/onSheetsChanged',
  'workbook/surveyWorkbook',
];

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : /\.tsx?$/.test(name) ? [path] : [];
  });
}

/** `insert/insertPlan` for every function of `src/excel` that another room imports. */
function calledFunctions(): string[] {
  const found = new Set<string>();
  for (const file of [...files(join(src, 'taskpane')), ...files(join(src, 'commands')), join(src, 'functions.ts')]) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    source.forEachChild((node) => {
      if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return;
      const target = resolve(file, '..', node.moduleSpecifier.text);
      if (!target.startsWith(join(src, 'excel'))) return;
      const bindings = node.importClause?.namedBindings;
      if (node.importClause?.isTypeOnly || !bindings || !ts.isNamedImports(bindings)) return;
      for (const { name, isTypeOnly, propertyName } of bindings.elements) {
        const imported = (propertyName ?? name).text;
        if (!isTypeOnly && /^[a-z]/.test(imported)) found.add(`${relative(join(src, 'excel'), target)}/${imported}`);
      }
    });
  }
  return [...found].sort();
}

/** What every write of more than one setting goes through. */
const doors = ['edit', 'attempt', 'place'];

/** Every exported function that goes through one of them, itself or by others of its file, whether anyone imports it yet or not. */
function exportedWriters(): string[] {
  return files(join(src, 'excel')).flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const calls = new Map<string, Set<string>>();
    const exported: string[] = [];
    const opened = new Set<string>();
    source.forEachChild((node) => {
      const isExported =
        ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
      const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : undefined;
      if (bindings && ts.isNamedImports(bindings))
        for (const { name } of bindings.elements) if (doors.includes(name.text)) opened.add(name.text);
      const bodies: [ts.Identifier, ts.Node][] =
        ts.isFunctionDeclaration(node) && node.name
          ? [[node.name, node]]
          : ts.isVariableStatement(node)
            ? node.declarationList.declarations.flatMap(({ name, initializer }): [ts.Identifier, ts.Node][] =>
                ts.isIdentifier(name) && initializer ? [[name, initializer]] : [],
              )
            : [];
      for (const [{ text }, body] of bodies) {
        calls.set(text, calledIn(body));
        if (isExported) exported.push(text);
      }
    });
    const writes = (name: string, seen = new Set<string>()): boolean => {
      if (opened.has(name)) return true;
      if (seen.has(name)) return false;
      seen.add(name);
      return [...(calls.get(name) ?? [])].some((one) => writes(one, seen));
    };
    const room = relative(join(src, 'excel'), file).replace(/\.tsx?$/, '');
    return exported.filter((name) => writes(name)).map((name) => `${room}/${name}`);
  });
}

function calledIn(node: ts.Node, found = new Set<string>()): Set<string> {
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) found.add(node.expression.text);
  node.forEachChild((child) => void calledIn(child, found));
  return found;
}

test('every exported function that writes is listed as one', () => {
  const found = exportedWriters();
  expect(found).toContain('share/convert/convertSelectionToValues');
  expect(found.filter((name) => !doorways.includes(name) && !(name in writing))).toEqual([]);
});

test('functions are imported by their names, so that they can be told', () => {
  const hidden = [...files(join(src, 'taskpane')), ...files(join(src, 'commands')), join(src, 'functions.ts')].filter(
    (file) => /import\s*\(\s*['"][./]+excel|import \* as \w+ from '[./]+excel/.test(readFileSync(file, 'utf8')),
  );
  expect(hidden).toEqual([]);
});

test('every function is listed', () => {
  const listed = [...Object.keys(writing), ...remembering, ...others].sort();
  const called = calledFunctions();
  expect(called.filter((name) => !listed.includes(name))).toEqual([]);
});

test.each(Object.entries(writing))('%s has its requests fail in %s', (command, path) => {
  const name = command.split('/').at(-1)!;
  const whole = join(root, path);
  expect(existsSync(whole)).toBe(true);
  const texts = (statSync(whole).isDirectory() ? files(whole) : [whole]).map((file) => readFileSync(file, 'utf8'));
  expect(texts.some((text) => /failEverywhere|HostError\(/.test(text))).toBe(true);
  expect([name, texts.some((text) => text.includes(name) || text.includes('place('))]).toEqual([name, true]);
});
