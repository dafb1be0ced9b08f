/**
 * Finds members of Office.js that need a newer Excel than the manifest asks for and are used without asking first.
 * What a member needs stands in the JSDoc of the type packages; who asks first is read from the code around the use.
 */
import ts from 'typescript';
import { Guards, parts, type Need } from './guards';

export interface Offence {
  file: string;
  line: number;
  member: string;
  needs: string;
}
export type Floor = Record<string, string>;

const typePackages = /@types[\\/](office-js|custom-functions-runtime)[\\/]/;
const apiSet = /\[Api set: ([^\]]+)\]/;
const requirementSet = /\*\*Requirement sets?\*\*:[^|}]*\|\s*(\w+) (\d+(?:\.\d+)+)/;

const otherPrograms = /^(Mailbox|OneNoteApi|PowerPointApi|WordApi)/;

function atLeast(one: number[], other: number[]): boolean {
  for (let index = 0; index < Math.max(one.length, other.length); index++) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

export function needsOf(jsdoc: string, writes: boolean): Need[] {
  const common = requirementSet.exec(jsdoc);
  if (common) return [{ set: common[1] ?? '', version: parts(common[2] ?? '') }];
  const text = apiSet.exec(jsdoc)?.[1];
  if (otherPrograms.test(text ?? '')) return [];
  const [, set, version] = /^(\w+) (\d+(?:\.\d+)+)/.exec(text ?? '') ?? [];
  if (!text || !set || !version) return [];
  // "1.1 for get, 1.8 for set", "1.1 for reading visibility; 1.2 for setting it."
  const setting = /(\d+\.\d+) for set/.exec(text)?.[1];
  return [{ set, version: parts(writes && setting ? setting : version) }];
}

export class RequirementSets {
  readonly #checker: ts.TypeChecker;
  readonly #guards: Guards;

  constructor(
    readonly program: ts.Program,
    readonly floor: Floor,
  ) {
    this.#checker = program.getTypeChecker();
    this.#guards = new Guards(this.#checker);
  }

  offences(files: (name: string) => boolean): Offence[] {
    return this.program
      .getSourceFiles()
      .filter((file) => files(file.fileName))
      .flatMap((file) => this.#inFile(file));
  }

  #inFile(file: ts.SourceFile): Offence[] {
    const found: Offence[] = [];
    const visit = (node: ts.Node): void => {
      for (const { member, need } of this.#used(node))
        if (!this.#granted(node, need))
          found.push({
            file: file.fileName,
            line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1,
            member,
            needs: `${need.set} ${need.version.join('.')}`,
          });
      ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
  }

  /** The Office.js members a node names, with what they need. */
  #used(node: ts.Node): { member: string; need: Need }[] {
    if (ts.isPropertyAccessExpression(node)) return this.#ofSymbol(this.#symbolOf(node), node);
    if (ts.isElementAccessExpression(node))
      return this.#ofSymbol(this.#checker.getSymbolAtLocation(node.argumentExpression), node);
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      if (!ts.isIdentifier(name)) return [];
      const type = this.#checker.getTypeAtLocation(node.parent);
      return this.#ofSymbol(type.getProperty(name.text), node);
    }
    if (
      (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) &&
      ts.isObjectLiteralExpression(node.parent)
    ) {
      const type = this.#checker.getContextualType(node.parent);
      const name = ts.isIdentifier(node.name) || ts.isStringLiteral(node.name) ? node.name.text : '';
      const kinds = type?.isUnion() ? type.types : type ? [type] : [];
      const symbols = kinds.flatMap((kind) => kind.getProperty(name) ?? []);
      // Any of the shapes an argument may have will do.
      const needs = symbols.map((symbol) => this.#ofSymbol(symbol, node));
      return needs.some((one) => one.length === 0) ? [] : (needs[0] ?? []);
    }
    return ts.isCallExpression(node) ? this.#loaded(node) : [];
  }

  /** Of an overloaded method, the signature that is called. */
  #symbolOf(node: ts.PropertyAccessExpression): ts.Symbol | ts.Node | undefined {
    if (ts.isCallExpression(node.parent) && node.parent.expression === node)
      return (
        this.#checker.getResolvedSignature(node.parent)?.declaration ?? this.#checker.getSymbolAtLocation(node.name)
      );
    return this.#checker.getSymbolAtLocation(node.name);
  }

  #ofSymbol(symbol: ts.Symbol | ts.Node | undefined, node: ts.Node): { member: string; need: Need }[] {
    const declaration = symbol && 'kind' in symbol ? symbol : symbol?.declarations?.[0];
    if (!declaration || !typePackages.test(declaration.getSourceFile().fileName)) return [];
    const jsdoc = ts
      .getJSDocCommentsAndTags(declaration)
      .map((one) => one.getText())
      .join('\n');
    const owner =
      declaration.parent && 'name' in declaration.parent
        ? (declaration.parent.name as ts.Node | undefined)?.getText()
        : undefined;
    const name = 'name' in declaration ? (declaration.name as ts.Node | undefined)?.getText() : '';
    const member = `${owner ? `${owner}.` : ''}${name}`;
    return needsOf(jsdoc, isWritten(node)).map((need) => ({ member, need }));
  }

  /** `load('values,format/fill/color')`: each step of each path is a member. */
  #loaded(call: ts.CallExpression): { member: string; need: Need }[] {
    const { expression } = call;
    if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'load') return [];
    const texts = call.arguments.flatMap((argument) =>
      ts.isArrayLiteralExpression(argument) ? [...argument.elements] : [argument],
    );
    const paths = texts.filter(ts.isStringLiteralLike).flatMap((text) => text.text.split(','));
    return paths.flatMap((path) => {
      let type: ts.Type | undefined = this.#checker.getTypeAtLocation(expression.expression);
      const used: { member: string; need: Need }[] = [];
      for (const step of path.trim().split('/')) {
        const items: ts.Type | undefined = this.#itemsOf(type);
        const property: ts.Symbol | undefined = type?.getProperty(step) ?? items?.getProperty(step);
        if (!property) break;
        used.push(...this.#ofSymbol(property, call));
        const next: ts.Type = this.#checker.getTypeOfSymbol(property);
        type = step === 'items' ? (this.#checker.getIndexTypeOfType(next, ts.IndexKind.Number) ?? next) : next;
      }
      return used;
    });
  }

  #itemsOf(type: ts.Type | undefined): ts.Type | undefined {
    const items = type?.getProperty('items');
    return items && this.#checker.getIndexTypeOfType(this.#checker.getTypeOfSymbol(items), ts.IndexKind.Number);
  }

  #granted(node: ts.Node, need: Need): boolean {
    const given = this.floor[need.set];
    if (given !== undefined && atLeast(parts(given), need.version)) return true;
    return this.#guards.around(node).some((asked) => asked.set === need.set && atLeast(asked.version, need.version));
  }
}

function isWritten(node: ts.Node): boolean {
  const { parent } = node;
  return (
    (ts.isBinaryExpression(parent) &&
      parent.left === node &&
      parent.operatorToken.kind === ts.SyntaxKind.EqualsToken) ||
    ts.isPropertyAssignment(node)
  );
}
