/** Imports run one way only (see "The house" in CONTRIBUTING.md). Every import of `src/` is read and held against the table. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

const src = resolve(__dirname, '../src');

/** Room → rooms it may import; `types:` allows `import type` only. */
const arrows: Record<string, string[]> = {
  analytics: [],
  sheet: [],
  functions: ['analytics'],
  templates: ['sheet'],
  checks: ['analytics', 'sheet'],
  locales: ['types:sheet', 'types:functions', 'types:checks'],
  excel: ['analytics', 'sheet', 'functions', 'templates', 'checks', 'locales'],
  taskpane: ['analytics', 'sheet', 'functions', 'templates', 'checks', 'locales', 'excel'],
  commands: ['functions', 'templates', 'locales', 'excel'],
  'functions.ts': ['functions', 'locales', 'excel'],
  preview: [],
};

/** Package (by prefix) → the places that may import it. Anything not listed is refused in the add-in. */
const packages: [prefix: string, places: string[]][] = [
  ['react', ['taskpane/', 'preview/page/']],
  ['react-dom', ['taskpane/', 'preview/page/']],
  ['@fluentui/', ['taskpane/']],
  ['papaparse', ['taskpane/import/', 'preview/']],
  ['@univerjs/', ['preview/engine/univer/']],
  ['rxjs', ['preview/engine/univer/']],
  ['', ['preview/']],
];

/** Globals of Office.js belong to one room; the entry of the functions needs the one call that registers them. */
const officeGlobals = /\b(Excel|Office|OfficeExtension|OfficeRuntime|CustomFunctions)\s*\./;
const officeRooms = ['excel/', 'preview/'];

interface Import {
  file: string;
  line: number;
  target: string;
  typeOnly: boolean;
}

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return files(path);
    return /\.(ts|tsx|mts|mjs|js)$/.test(name) ? [path] : [];
  });
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
}

function importsOf(file: string): Import[] {
  const source = parse(file);
  const found: Import[] = [];
  const add = (node: ts.Node, target: string, typeOnly: boolean) =>
    found.push({ file, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, target, typeOnly });
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const bindings = node.importClause?.namedBindings;
      const everyNameIsType =
        !!bindings &&
        ts.isNamedImports(bindings) &&
        !node.importClause?.name &&
        bindings.elements.every((e) => e.isTypeOnly);
      add(node, node.moduleSpecifier.text, !!node.importClause?.isTypeOnly || everyNameIsType);
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node, node.moduleSpecifier.text, node.isTypeOnly);
    } else if (
      ts.isCallExpression(node) &&
      (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require')
    ) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument)) add(node, argument.text, false);
    } else if (
      ts.isImportTypeNode(node) &&
      ts.isLiteralTypeNode(node.argument) &&
      ts.isStringLiteral(node.argument.literal)
    ) {
      add(node, node.argument.literal.text, true);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const inside = (file: string) => relative(src, file).split(sep).join('/');
const roomOf = (file: string) => inside(file).split('/')[0] ?? '';

function offence({ file, target, typeOnly }: Import): string | null {
  const room = roomOf(file);
  if (target.startsWith('.')) {
    const destination = resolve(dirname(file), target);
    if (relative(src, destination).startsWith('..')) return 'imports from outside src/';
    const other = existsSync(`${destination}.ts`) ? roomOf(`${destination}.ts`) : roomOf(destination);
    if (other === room) return null;
    const allowed = arrows[room] ?? [];
    if (allowed.includes(other) || (typeOnly && allowed.includes(`types:${other}`))) return null;
    return `${room} may not import ${other}`;
  }
  const places = packages.find(
    ([prefix]) => target === prefix || target.startsWith(prefix.replace(/([^/])$/, '$1/')) || prefix === '',
  )?.[1];
  if (places?.some((place) => inside(file).startsWith(place)) || typeOnly) return null;
  return `${room} may not import the package ${target}`;
}

const all = files(src);

describe('rooms and arrows', () => {
  test('every room is in the table', () => {
    expect([...new Set(all.map(roomOf))].filter((room) => !(room in arrows))).toEqual([]);
  });

  test('imports run one way only', () => {
    const offences = all.flatMap(importsOf).flatMap((found) => {
      const rule = offence(found);
      return rule ? [`${inside(found.file)}:${found.line} ${rule}`] : [];
    });
    expect(offences).toEqual([]);
  });

  test('only src/excel says Excel., Office., OfficeExtension. or CustomFunctions.', () => {
    const offences = all
      .filter((file) => !officeRooms.some((room) => inside(file).startsWith(room)))
      .flatMap((file) => {
        const source = parse(file);
        const found: string[] = [];
        const visit = (node: ts.Node): void => {
          if (
            ts.isPropertyAccessExpression(node) &&
            ts.isIdentifier(node.expression) &&
            officeGlobals.test(`${node.expression.text}.`)
          ) {
            found.push(
              `${inside(file)}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.getText()}`,
            );
          }
          ts.forEachChild(node, visit);
        };
        visit(source);
        return found;
      });
    expect(offences).toEqual([]);
  });

  test('an index file is a list, never a barrel', () => {
    const barrels = all
      .filter((file) => /(^|\/)index\.ts$/.test(inside(file)))
      .filter((file) =>
        parse(file).statements.some((statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier),
      );
    expect(barrels.map(inside)).toEqual([]);
  });

  test('the rules bite: planted offences are found', () => {
    const planted = (file: string, target: string, typeOnly = false) =>
      offence({ file: join(src, file), line: 1, target, typeOnly });
    expect(planted('analytics/roi.ts', '../excel/draw')).toBe('analytics may not import excel');
    expect(planted('locales/en/pane.ts', '../../sheet/answers')).toBe('locales may not import sheet');
    expect(planted('locales/en/pane.ts', '../../sheet/answers', true)).toBeNull();
    expect(planted('excel/draw.ts', 'react')).toBe('excel may not import the package react');
    expect(planted('preview/model/range.ts', '@univerjs/core')).toBe(
      'preview may not import the package @univerjs/core',
    );
    expect(planted('preview/page/page.tsx', '../../taskpane/theme')).toBe('preview may not import taskpane');
    expect(planted('taskpane/app.tsx', '@fluentui/react-components')).toBeNull();
  });
});
