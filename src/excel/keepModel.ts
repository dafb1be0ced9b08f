/** A trained model kept in the workbook: its text on a sheet of its own, cut into as many cells as Excel needs, for KPI.PREDICT to read. */
import { namespace } from '../functions/namespace';
import type { ModelWords } from '../locales/en/model';
import { area, quoted } from '../sheet/address';
import { freeName } from '../sheet/insertion';
import { FreeSheet, printed } from '../sheet/freeSheet';
import type { Plan } from '../sheet/plan';
import { looks } from '../sheet/style';
import { place, type Progress } from './place';

/** A cell holds 32,767 characters; some are left for the mark that keeps a text a text. */
const LONGEST_PIECE = 32_000;
const FIRST_ROW = 3;
/** What the drawn sheet remembers; no plan sheet has this code. */
const modelCode = 'MODEL';

export interface ModelKept {
  sheet: string;
  /** The cells with the text, as a formula names them. */
  reference: string;
  oneUndoStep: boolean;
}

/** Throws a PlanProblem; the workbook is then as it was. */
export async function keepModel(
  { file, text, words }: { file: string; text: string; words: ModelWords['sheet'] },
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<ModelKept> {
  const pieces = piecesOf(text);
  const cells = area({ row: FIRST_ROW, column: 0, rows: pieces.length, columns: 1 }, 'both');
  const { plan, oneUndoStep } = await place({
    planFor: ({ sheetNames }) => modelPlan({ file, pieces, cells, words }, sheetNames),
    answers: null,
    report,
    signal,
  });
  const sheet = plan.open.sheet;
  return { sheet, reference: `${quoted(sheet)}!${cells}`, oneUndoStep };
}

/** Not at a blank: the ends of a cell's text are trimmed when it is read. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    let to = Math.min(from + LONGEST_PIECE, text.length);
    while (to > from + 1 && to < text.length && /\s/.test(text.slice(to - 1, to + 1))) to -= 1;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

interface Kept {
  file: string;
  pieces: string[];
  cells: string;
  words: ModelWords['sheet'];
}

function modelPlan({ file, pieces, cells, words }: Kept, sheetNames: string[]): Plan {
  const name = freeName(words.name, new Set(sheetNames.map((each) => each.toLowerCase())));
  const rows = FIRST_ROW + pieces.length;
  const sheet = new FreeSheet(rows, 1);
  sheet.text(0, 0, file, looks.title);
  sheet.text(1, 0, words.hint.replace('{formula}', `=${namespace}.PREDICT(${quoted(name)}!${cells}, …)`), looks.hint);
  pieces.forEach((piece, i) => sheet.put(FIRST_ROW + i, 0, { text: piece }));
  sheet.look({ row: FIRST_ROW, column: 0, rows: pieces.length, columns: 1 }, looks.meta);
  return sheet.plan(
    {
      code: modelCode,
      name,
      columnWidths: [{ columns: 'A:A', width: 90 }],
      rowHeights: [{ rows: '1:1', points: 24 }],
      print: { ...printed('A1:A2', 1), landscape: false, footer: '' },
    },
    sheetNames,
  );
}
