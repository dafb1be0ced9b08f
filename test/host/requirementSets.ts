/**
 * Finds members of Office.js that need a newer Excel than the manifest asks for and are used without asking first.
 * What a member needs stands in the JSDoc of the type packages; who asks first is read from the code around the use.
 */
import ts from 'typescript';

export interface Need {
  set: string;
  version: number[];
}
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

const parts = (version: string) => version.split('.').map(Number);

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

  constructor(
    readonly program: ts.Program,
    readonly floor: Floor,
  ) {
    this.#checker = program.getTypeChecker();
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
    return this.#askedAround(node).some((asked) => asked.set === need.set && atLeast(asked.version, need.version));
  }

  /** What is known to be supported where this node runs. */
  #askedAround(start: ts.Node): Need[] {
    const known: Need[] = [];
    for (let node = start; node.parent; node = node.parent) {
      const { parent } = node;
      if (ts.isIfStatement(parent)) {
        if (parent.thenStatement === node) known.push(...this.#ifTrue(parent.expression));
        if (parent.elseStatement === node) known.push(...this.#ifFalse(parent.expression));
      } else if (ts.isConditionalExpression(parent)) {
        if (parent.whenTrue === node) known.push(...this.#ifTrue(parent.condition));
        if (parent.whenFalse === node) known.push(...this.#ifFalse(parent.condition));
      } else if (ts.isBinaryExpression(parent) && parent.right === node) {
        if (parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken)
          known.push(...this.#ifTrue(parent.left));
        if (parent.operatorToken.kind === ts.SyntaxKind.BarBarToken) known.push(...this.#ifFalse(parent.left));
      } else if (ts.isBlock(parent) || ts.isSourceFile(parent)) {
        for (const before of parent.statements) {
          if (before === node) break;
          if (ts.isIfStatement(before) && leaves(before.thenStatement)) known.push(...this.#ifFalse(before.expression));
        }
      }
    }
    return known;
  }

  #ifTrue(expression: ts.Expression, depth = 0): Need[] {
    const inner = bare(expression);
    if (depth > 8) return [];
    if (ts.isPrefixUnaryExpression(inner) && inner.operator === ts.SyntaxKind.ExclamationToken)
      return this.#ifFalse(inner.operand, depth + 1);
    if (ts.isBinaryExpression(inner)) {
      const operator = inner.operatorToken.kind;
      if (operator === ts.SyntaxKind.AmpersandAmpersandToken)
        return [...this.#ifTrue(inner.left, depth + 1), ...this.#ifTrue(inner.right, depth + 1)];
      return operator === ts.SyntaxKind.QuestionQuestionToken ? this.#ifTrue(inner.left, depth + 1) : [];
    }
    if (ts.isCallExpression(inner)) return asked(inner) ?? this.#ifTrueOf(this.#answerOf(inner.expression), depth);
    return ts.isIdentifier(inner) ? this.#ifTrueOf(this.#valueOf(inner), depth) : [];
  }

  #ifTrueOf(expression: ts.Expression | undefined, depth: number): Need[] {
    return expression ? this.#ifTrue(expression, depth + 1) : [];
  }

  #ifFalse(expression: ts.Expression, depth = 0): Need[] {
    const inner = bare(expression);
    if (ts.isPrefixUnaryExpression(inner) && inner.operator === ts.SyntaxKind.ExclamationToken)
      return this.#ifTrue(inner.operand, depth + 1);
    if (ts.isBinaryExpression(inner) && inner.operatorToken.kind === ts.SyntaxKind.BarBarToken)
      return [...this.#ifFalse(inner.left, depth + 1), ...this.#ifFalse(inner.right, depth + 1)];
    return [];
  }

  /** What a constant was set to. */
  #valueOf(name: ts.Identifier): ts.Expression | undefined {
    const declaration = this.#declarationOf(name);
    const constant =
      declaration && ts.isVariableDeclaration(declaration) && (declaration.parent.flags & ts.NodeFlags.Const) !== 0;
    return constant ? declaration.initializer : undefined;
  }

  /** What a function that only answers a question answers. */
  #answerOf(name: ts.Expression): ts.Expression | undefined {
    const declaration = this.#declarationOf(name);
    const made = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : declaration;
    if (!made || !(ts.isFunctionDeclaration(made) || ts.isArrowFunction(made)) || !made.body) return undefined;
    if (!ts.isBlock(made.body)) return made.body;
    const [only] = made.body.statements;
    return only && ts.isReturnStatement(only) ? only.expression : undefined;
  }

  #declarationOf(name: ts.Expression): ts.Declaration | undefined {
    const symbol = this.#checker.getSymbolAtLocation(name);
    const meant = symbol && symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol;
    return meant?.valueDeclaration;
  }
}

/** `…isSetSupported('ExcelApi', '1.20')` and `supports('ExcelApi', '1.20')`. */
function asked(call: ts.CallExpression): Need[] | null {
  const name = ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : call.expression.getText();
  const [set, version] = call.arguments;
  if (name !== 'isSetSupported' && name !== 'supports') return null;
  return set && version && ts.isStringLiteralLike(set) && ts.isStringLiteralLike(version)
    ? [{ set: set.text, version: parts(version.text) }]
    : [];
}

const bare = (expression: ts.Expression): ts.Expression =>
  ts.isParenthesizedExpression(expression) ? bare(expression.expression) : expression;

function isWritten(node: ts.Node): boolean {
  const { parent } = node;
  return (
    (ts.isBinaryExpression(parent) &&
      parent.left === node &&
      parent.operatorToken.kind === ts.SyntaxKind.EqualsToken) ||
    ts.isPropertyAssignment(node)
  );
}

function leaves(statement: ts.Statement): boolean {
  const last = ts.isBlock(statement) ? statement.statements[statement.statements.length - 1] : statement;
  return (
    last !== undefined &&
    (ts.isReturnStatement(last) ||
      ts.isThrowStatement(last) ||
      ts.isContinueStatement(last) ||
      ts.isBreakStatement(last))
  );
}
