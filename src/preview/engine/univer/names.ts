/** Defined names of the workbook and of single sheets. */
import { generateRandomId } from '@univerjs/core';
import {
  IDefinedNamesService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  type IDefinedNamesServiceParam,
} from '@univerjs/engine-formula';
import type { Names } from '../engine';
import type { Book } from './book';

/** Univer's word for the scope of the workbook. */
const workbookScope = 'AllDefaultWorkbook';

export function namesOf(book: Book): Names {
  const service = book.injector.get(IDefinedNamesService);
  const all = () => Object.values(service.getDefinedNameMap(book.unitId) ?? {});
  const find = (name: string, scope: string) =>
    all().find((entry) => entry.name.toLowerCase() === name.toLowerCase() && scopeOf(entry) === scope);
  const target = { unitId: book.unitId };
  return {
    list: () =>
      all().map((entry) => ({
        name: entry.name,
        scope: scopeOf(entry),
        formula: withSign(entry.formulaOrRefString),
        comment: entry.comment ?? '',
        visible: !entry.hidden,
      })),
    set: ({ name, scope, formula, comment, visible }) => {
      const old = find(name, scope);
      const entry: IDefinedNamesServiceParam = {
        id: old?.id ?? generateRandomId(10),
        name,
        formulaOrRefString: stored(formula),
        comment,
        hidden: !visible,
        localSheetId: scope || workbookScope,
      };
      const redo = { id: SetDefinedNameMutation.id, params: { ...target, ...entry } };
      const undo = old
        ? { id: SetDefinedNameMutation.id, params: { ...target, ...old } }
        : { id: RemoveDefinedNameMutation.id, params: { ...target, ...entry } };
      book.change([redo], [undo]);
    },
    remove: (name, scope) => {
      const old = find(name, scope);
      if (!old) return;
      const params = { ...target, ...old };
      book.change([{ id: RemoveDefinedNameMutation.id, params }], [{ id: SetDefinedNameMutation.id, params }]);
    },
  };
}

/**
 * Names that several scopes share. Univer knows one meaning of a name; formulas get the one of their sheet written out.
 */
export function sharedNames(book: Book): () => Map<string, (sheet: string) => string> {
  const service = book.injector.get(IDefinedNamesService);
  return () => {
    const shared = new Map<string, (sheet: string) => string>();
    const all = Object.values(service.getDefinedNameMap(book.unitId) ?? {});
    for (const { name, localSheetId } of all) {
      if (!localSheetId || localSheetId === workbookScope) continue;
      const same = all.filter((entry) => entry.name.toLowerCase() === name.toLowerCase());
      shared.set(name.toLowerCase(), (sheet) => {
        const own = same.find((entry) => entry.localSheetId === sheet) ?? same.find((entry) => scopeOf(entry) === '');
        return own ? meaning(own.formulaOrRefString) : '#NAME?';
      });
    }
    return shared;
  };
}

const meaning = (formula: string) => (formula.startsWith('=') ? `(${formula.slice(1)})` : formula);

const scopeOf = ({ localSheetId }: IDefinedNamesServiceParam) =>
  !localSheetId || localSheetId === workbookScope ? '' : localSheetId;

/** Univer keeps plain references without the sign and everything else with it. */
const reference = /^=(?:(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/iu;
const stored = (formula: string) => (reference.test(formula) ? formula.slice(1) : withSign(formula));
const withSign = (formula: string) => (formula.startsWith('=') ? formula : `=${formula}`);
