/** Looking things up in the library: sheets by code, packs by prefix, where a name is at home, which formulas a sheet holds. */
import type { Field, Library, PackTemplate, Sheet, Spill, Table } from './template';

export function sheetsOf(library: Library): Sheet[] {
  return [...library.sheets, library.settings];
}

export function packOf(library: Library, sheet: Sheet): PackTemplate {
  const pack = library.packs.find(({ code }) => code === sheet.pack);
  if (!pack) throw new Error(`Sheet ${sheet.code} belongs to no pack of the library`);
  return pack;
}

/** `EXP_Start` → the execution pack; names of settings (`P_`, `LST_`, `W_`, `SET_`) → none. */
export function packOfName(library: Library, name: string): PackTemplate | undefined {
  const prefix = name.slice(0, name.indexOf('_'));
  return library.packs.find((pack) => pack.code !== 'settings' && pack.prefix === prefix);
}

export function isSettingsName(name: string): boolean {
  return /^(SET|P|LST|W)_/.test(name);
}

export interface NameHome {
  field?: Field;
  sheet?: Sheet;
}

/** Where a name is defined: among the facts of its pack (no sheet), on a sheet as a cell, or on a sheet as a spill or one of its ranges. */
export function homeOfName(library: Library, name: string): NameHome | undefined {
  const fact = packOfName(library, name)?.facts[name];
  if (fact) return { field: fact };
  for (const sheet of sheetsOf(library)) {
    const field = sheet.names?.[name];
    if (field) return { field, sheet };
    if (spillOfName(sheet, name)) return { sheet };
  }
  return undefined;
}

export function spillOfName(sheet: Sheet, name: string): Spill | undefined {
  return sheet.spills?.find((spill) => spill.name === name || Object.hasOwn(spill.ranges, name));
}

export function homeOfTable(library: Library, name: string): { sheet: Sheet; table: Table } | undefined {
  for (const sheet of sheetsOf(library)) {
    const table = sheet.tables.find((one) => one.name === name);
    if (table) return { sheet, table };
  }
  return undefined;
}

/** Every formula of a sheet, whatever it stands in. */
export function formulasOf(sheet: Sheet): string[] {
  const ofField = (field: Field) =>
    [field.formula, field.from, field.to, field.repeat?.current, field.alarm?.when].filter(
      (formula) => typeof formula === 'string',
    );
  return [
    ...Object.values(sheet.names ?? {}).flatMap(ofField),
    ...sheet.tables.flatMap((table) => [
      ...Object.values(table.columns).flatMap(ofField),
      ...(table.rules ?? []).map(({ when }) => when),
    ]),
    ...Object.values(sheet.formulas ?? {}),
    ...(sheet.cards ?? []).flatMap(({ actual, target }) => [actual, target]),
    ...(sheet.alerts ?? []).map(({ formula }) => formula),
    ...(sheet.spills ?? []).flatMap(({ formula, rules = [] }) => [formula, ...rules.map(({ when }) => when)]),
  ];
}

/** The lists its fields take their words from. */
export function listsOf(sheet: Sheet): string[] {
  const fields = [
    ...Object.values(sheet.names ?? {}),
    ...sheet.tables.flatMap((table) => Object.values(table.columns)),
  ];
  return fields.flatMap(({ list }) => (list === undefined ? [] : [list]));
}
