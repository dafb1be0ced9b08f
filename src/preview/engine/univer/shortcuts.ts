/**
 * Univer finds out anew in every calculation what every formula refers to, and keeps adding it to an index it never
 * empties. Here each is found out once per formula and sheet, and the index is made for one calculation.
 */
import type { IUnitRange } from '@univerjs/core';
import {
  FormulaDependencyGenerator,
  ICalculateFormulaService,
  IDependencyManagerService,
  IFormulaDependencyGenerator,
  IFormulaRuntimeService,
  Interpreter,
  type generateAstNode,
} from '@univerjs/engine-formula';
import {
  ConditionalFormattingRuleModel,
  ConditionalFormattingViewModel,
} from '@univerjs/sheets-conditional-formatting';
import type { Book } from './book';

type NodeData = Parameters<FormulaDependencyGenerator['_getRangeListByNode']>[0];
type Node = NonNullable<ReturnType<typeof generateAstNode>>;

export function takeShortcuts(book: Book): void {
  const { injector } = book;
  const service = injector.get(ICalculateFormulaService);
  const dependencies = injector.get(IDependencyManagerService);
  const runtime = injector.get(IFormulaRuntimeService);
  const interpreter = injector.get(Interpreter);
  const generator = injector.get(IFormulaDependencyGenerator) as FormulaDependencyGenerator;
  let known = new WeakMap<Node, Map<string, IUnitRange[]>>();
  let sheets = '';

  const execute = service.execute.bind(service);
  service.execute = (config) => {
    dependencies.reset();
    const now = book.workbook
      .getSheets()
      .map((sheet) => [sheet.getSheetId(), sheet.getName(), sheet.getRowCount(), sheet.getColumnCount()].join());
    const names = Object.keys(config.dirtyDefinedNameMap[book.unitId] ?? {});
    if (names.length || now.join(';') !== sheets) known = new WeakMap();
    sheets = now.join(';');
    return execute(config);
  };

  const rangesOf = generator['_getRangeListByNode'].bind(generator);
  generator['_getRangeListByNode'] = async (data: NodeData) => {
    const { node, refOffsetX, refOffsetY } = data;
    if (!node || !plain(node)) return rangesOf(data);
    const key = `${runtime.currentSubUnitId} ${refOffsetX} ${refOffsetY}`;
    let ranges = known.get(node)?.get(key);
    if (!ranges) {
      ranges = await rangesOf(data);
      if (!known.has(node)) known.set(node, new Map());
      known.get(node)?.set(key, ranges);
    }
    return ranges;
  };

  const asynchronous = new WeakMap<Node, boolean>();
  const waits = interpreter.checkAsyncNode.bind(interpreter);
  interpreter.checkAsyncNode = (node) => {
    if (!node) return false;
    let answer = asynchronous.get(node);
    if (answer === undefined) asynchronous.set(node, (answer = waits(node)));
    return answer;
  };

  // Asked for every cell that is written, also on sheets that have no conditional format at all.
  const model = injector.get(ConditionalFormattingRuleModel);
  const view = injector.get(ConditionalFormattingViewModel);
  const cellRules = view.getCellCfs.bind(view);
  view.getCellCfs = (unitId, subUnitId, row, column) =>
    model.getSubunitRules(unitId, subUnitId)?.length ? cellRules(unitId, subUnitId, row, column) : [];
}

const plainNodes = new WeakMap<Node, boolean>();

/** Ranges that a formula puts together itself (`A1:INDEX(…)`, OFFSET) may be others each time. */
function plain(node: Node): boolean {
  let answer = plainNodes.get(node);
  if (answer === undefined) {
    answer = node.getChildren().every((child) => !odd(child.getToken()) && !child.isAddress() && plain(child));
    plainNodes.set(node, answer);
  }
  return answer;
}

const odd = (token: string) => token === ':' || token === '@' || token === '#';
