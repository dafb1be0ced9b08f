/**
 * Univer cuts formulas into words to move their references, to colour them while they are typed and to rename what they
 * name. It stumbles over `[@a]`, `'[` and `A1#`; formulas with those are cut here, the others by Univer.
 */
import { LexerTreeBuilder, sequenceNodeType } from '@univerjs/engine-formula';
import type { Book } from '../book';
import { isCell, isRange } from './references';
import { scan, type Piece } from './scan';

type Sequence = NonNullable<ReturnType<LexerTreeBuilder['sequenceNodesBuilder']>>;
type Word = Exclude<Sequence[number], string>;

const foreign = /[[@#]/;

export function cutFormulas(book: Book): void {
  const builder = book.injector.get(LexerTreeBuilder);
  const univers = builder.sequenceNodesBuilder.bind(builder);
  const parse = builder.treeBuilder.bind(builder);
  builder.sequenceNodesBuilder = (formula) => {
    if (foreign.test(formula)) {
      try {
        return words(formula.replace(/^=/, ''));
      } catch {
        // Somebody is still typing: brackets are open.
      }
    }
    return univers(formula);
  };
  // Brackets that one formula leaves open must not spoil the next one.
  const reset = builder['_resetTemp'].bind(builder);
  builder['_resetTemp'] = () => {
    reset();
    builder['_squareBracketState'] = 0;
    builder['_tableBracketState'] = false;
    builder['_openBracketNormalIndexStack'] = [];
  };
  // What is kept of a formula is kept for all workbooks of the process, with what its names meant in the first of them,
  // unless a name is said to have changed.
  const { unitId } = book;
  const changed = { [unitId]: { '': '' } };
  builder.treeBuilder = (formula, transformSuffix, names) =>
    parse(formula, transformSuffix, {
      unitId,
      getValueByName: names?.getValueByName ?? (() => null),
      getDirtyDefinedNameMap: () => changed,
      getSheetName: names?.getSheetName ?? (() => ''),
    });
}

function words(formula: string): Sequence {
  const pieces = scan(formula);
  const result: Sequence = [];
  let at = 0;
  const word = (nodeType: sequenceNodeType, token: string): Word => ({
    nodeType,
    token,
    startIndex: at,
    endIndex: at + token.length - 1,
  });
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    if (!piece) break;
    const last = pieces[index + 1]?.text === ':' ? pieces[index + 2] : undefined;
    if (last && isRange(piece, last)) {
      result.push(word(sequenceNodeType.REFERENCE, `${piece.text}:${plain(last)}`));
      at += piece.text.length + 1 + last.text.length;
      if (last.text.endsWith('#')) result.push('#');
      index += 2;
      continue;
    }
    if (piece.kind === 'operand') {
      const spill = piece.spill;
      result.push(word(typeOf(piece), spill ? piece.text.slice(0, -1) : piece.text));
      if (spill) result.push('#');
    } else result.push(piece.text);
    at += piece.text.length;
  }
  return result;
}

function typeOf(piece: Extract<Piece, { kind: 'operand' }>): sequenceNodeType {
  if (piece.brackets !== null) return sequenceNodeType.TABLE;
  if (piece.call) return sequenceNodeType.FUNCTION;
  return isCell(piece) ? sequenceNodeType.REFERENCE : sequenceNodeType.DEFINED_NAME;
}

const plain = (piece: Piece) => (piece.kind === 'operand' ? piece.name : piece.text);
