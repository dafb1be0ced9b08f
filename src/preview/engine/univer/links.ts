/** Hyperlinks of cells, to addresses outside and to places in this workbook. */
import {
  CellValueType,
  CustomRangeType,
  generateRandomId,
  type ICellData,
  type IDocumentData,
  type IMutationInfo,
  type Nullable,
} from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { AddHyperLinkMutation, HyperLinkModel, RemoveHyperLinkMutation } from '@univerjs/sheets-hyper-link';
import type { Link, Links } from '../engine';
import type { Book } from './book';
import { quoted } from './formula/translate';
import { styleAt } from './formats';
import { patternOf, toStyle } from './style';
import { shown, valueOf } from './values';

/** A link as Univer keeps it; `reference` and `tip` are ours and travel with it. */
interface Stored {
  id: string;
  row: number;
  column: number;
  payload: string;
  display?: string;
  reference?: string;
  tip?: string;
}

const inside = /^#gid=([^&]*)(?:&range=(.*))?$/;

export function linksOf(book: Book): Links {
  const model = book.injector.get(HyperLinkModel);
  const at = (sheet: string, row: number, column: number) =>
    model.getHyperLinkByLocation(book.unitId, sheet, row, column) as Stored | undefined;
  book.relink = (sheetId, cells) => {
    for (const { row, column, id, payload } of model.getSubUnit(book.unitId, sheetId) as Stored[]) {
      const cell = (cells as Record<number, Record<number, Nullable<ICellData>>>)[row]?.[column];
      if (cell && typeof cell.v === 'string' && cell.v && !cell.f) cell.p = document(cell.v, id, payload);
    }
  };
  return {
    get: (sheetId, row, column) => {
      const link = at(sheetId, row, column);
      if (!link) return null;
      const cell = book.sheet(sheetId).getCellRaw(row, column);
      const text = cell ? shown(valueOf(cell), patternOf(styleAt(book, book.sheet(sheetId), row, column))) : '';
      const place = inside.exec(link.payload);
      const sheet = place && book.workbook.getSheetBySheetId(place[1] ?? '');
      const reference = sheet ? `${named(sheet.getName())}!${place[2] ?? 'A1'}` : (link.reference ?? '');
      return {
        address: reference || link.payload.startsWith('#') ? '' : link.payload,
        reference,
        tip: link.tip ?? '',
        text,
      };
    },
    set: (sheetId, row, column, link) => {
      book.reserve(sheetId, row, column);
      const target = { unitId: book.unitId, subUnitId: sheetId };
      const old = at(sheetId, row, column);
      const redos: IMutationInfo[] = [];
      const undos: IMutationInfo[] = [];
      if (old) {
        redos.push({ id: RemoveHyperLinkMutation.id, params: { ...target, id: old.id } });
        undos.push({ id: AddHyperLinkMutation.id, params: { ...target, link: { ...old } } });
      }
      const cell = book.sheet(sheetId).getCellRaw(row, column);
      const id = generateRandomId(8);
      const data = link ? linked(cell, link, id, payloadOf(book, link)) : { p: null, s: { cl: null, ul: null } };
      if (link) {
        const stored: Stored = {
          id,
          row,
          column,
          payload: payloadOf(book, link),
          display: link.text,
          reference: link.reference,
          tip: link.tip,
        };
        redos.push({ id: AddHyperLinkMutation.id, params: { ...target, link: stored } });
        undos.unshift({ id: RemoveHyperLinkMutation.id, params: { ...target, id } });
      }
      const style = book.workbook.getStyles().getStyleByCell(cell);
      const before: ICellData = {
        v: cell?.v ?? null,
        t: cell?.t ?? null,
        p: cell?.p ?? null,
        s: { cl: style?.cl ?? null, ul: (style?.ul ?? null) as never },
      };
      redos.push({ id: SetRangeValuesMutation.id, params: { ...target, cellValue: { [row]: { [column]: data } } } });
      undos.unshift({
        id: SetRangeValuesMutation.id,
        params: { ...target, cellValue: { [row]: { [column]: before } } },
      });
      book.change(redos, undos);
    },
  };
}

/** Text that is a link can be clicked; a formula or number stays what it is and only looks like one. */
function linked(cell: Nullable<ICellData>, { text, reference, address }: Link, id: string, url: string): ICellData {
  const s = toStyle({ fontColor: '#0563C1', underline: 'Single' });
  const own = valueOf(cell);
  if (cell?.f || cell?.si || (typeof own !== 'string' && (!text || text === String(own)))) return { s };
  const label = text || own.toString() || reference || address;
  // A text that looks like a number is one only because it was guarded.
  const guarded = cell?.t === CellValueType.FORCE_STRING && label === own;
  return { v: label, t: guarded ? CellValueType.FORCE_STRING : CellValueType.STRING, p: document(label, id, url), s };
}

/** The rich text in which a link is a marked range. */
export function document(text: string, id: string, url: string): IDocumentData {
  return {
    id: 'd',
    documentStyle: {},
    body: {
      dataStream: `${text}\r\n`,
      paragraphs: [{ startIndex: text.length }],
      sectionBreaks: [{ startIndex: text.length + 1 }],
      customRanges: [
        {
          startIndex: 0,
          endIndex: text.length - 1,
          rangeId: id,
          rangeType: CustomRangeType.HYPERLINK,
          properties: { url, refId: id },
        },
      ],
    },
  };
}

function payloadOf(book: Book, { address, reference }: Link): string {
  if (address) return address + (reference ? `#${reference}` : '');
  const [, quotedName, name, range] = /^(?:'((?:[^']|'')+)'|([^!]+))!(.+)$/.exec(reference.replace(/^#/, '')) ?? [];
  const sheet = range && book.workbook.getSheetBySheetName(quotedName?.replaceAll("''", "'") ?? name ?? '');
  return sheet ? `#gid=${sheet.getSheetId()}&range=${range.replaceAll('$', '')}` : `#${reference}`;
}

const named = (sheet: string) => (/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : quoted(sheet));
