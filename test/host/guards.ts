/** Who asks Excel what it supports before using it: conditions around a place in the code, and what they let one assume there. */
import ts from 'typescript';

export interface Need {
  set: string;
  version: number[];
}

export const parts = (version: string) => version.split('.').map(Number);

export class Guards {
  readonly #checker: ts.TypeChecker;

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  /** What is known to be supported where this node runs. */
  around(start: ts.Node): Need[] {
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
