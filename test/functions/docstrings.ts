/** Reads the doc comment of every export of a folder, so that its parts can be demanded and its examples run. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export interface Documented {
  file: string;
  name: string;
  kind: 'function' | 'constant' | 'class' | 'type';
  comment: string;
  examples: string[];
}

export function documentedExports(folder: string): Documented[] {
  return filesIn(folder).flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    return source.statements.filter(isExported).flatMap((statement) => {
      const comment = commentOf(statement, source);
      const examples = [...comment.matchAll(/@example (.*)/g)].map((found) => found[1]!.trim());
      return namesOf(statement).map(([name, kind]) => ({ file, name, kind, comment, examples }));
    });
  });
}

export function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : path.endsWith('.ts') ? [path] : []));
}

function isExported(node: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false)
  );
}

function commentOf(node: ts.Node, source: ts.SourceFile): string {
  const ranges = ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? [];
  const last = ranges.at(-1);
  return last ? source.text.slice(last.pos, last.end).replace(/^\s*\*\s?/gm, '') : '';
}

function namesOf(node: ts.Statement): [string, Documented['kind']][] {
  if (ts.isFunctionDeclaration(node) && node.name) return [[node.name.text, 'function']];
  if (ts.isClassDeclaration(node) && node.name) return [[node.name.text, 'class']];
  if (ts.isVariableStatement(node)) {
    return node.declarationList.declarations.map((declared) => [declared.name.getText(), 'constant']);
  }
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return [[node.name.text, 'type']];
  return [];
}
