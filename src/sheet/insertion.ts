/** Which sheets an insert brings, as which copy of their pack, under which sheet names, and which answers then hold. */
import type { Answers } from './answers';
import { mondayOf } from './dates';
import type { Existing } from './existing';
import { packOf, sheetsOf } from './library';
import { CompileProblem } from './problem';
import type { Library, PackTemplate, Sheet } from './template';
import type { Dictionary } from './words';

export interface InsertedSheet {
  template: Sheet;
  pack: PackTemplate;
  name: string;
  copy: number;
}

export function sheetsWanted(library: Library, codes: string[], settingsExist: boolean): Sheet[] {
  const unknown = codes.find((code) => !sheetsOf(library).some((sheet) => sheet.code === code));
  if (unknown !== undefined) throw new CompileProblem('unknownSheet', { code: unknown });
  const sheets = library.sheets.filter(({ code }) => codes.includes(code));
  return settingsExist ? sheets : [...sheets, library.settings];
}

/** A pack joins its newest copy in the workbook as long as none of the wanted sheets is in it already; else it begins the next copy. */
export function copyOf(
  pack: PackTemplate,
  wanted: Sheet[],
  library: Library,
  existing: Existing,
  taken: Set<string>,
): number {
  const sheets = wanted.filter((sheet) => sheet.pack === pack.code);
  const ours = existing.ours.filter(({ code }) =>
    sheetsOf(library).some((sheet) => sheet.code === code && sheet.pack === pack.code),
  );
  // Names do not count: a named cell may stand among the facts of a sheet inserted earlier, and is then read, not defined again.
  const brought = sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  let copy = Math.max(1, ...ours.map((one) => one.copy));
  if (sheets.length === 0) return copy;
  const isTaken = () =>
    ours.some((one) => one.copy === copy && sheets.some(({ code }) => code === one.code)) ||
    brought.some((name) => taken.has((copy > 1 ? `${name}_${copy}` : name).toLowerCase()));
  while (isTaken()) copy += 1;
  return copy;
}

export function answersOfStory(library: Library, wanted: Sheet[], answers: Answers): Answers {
  const told: Answers = { ...answers, start: mondayOf(answers.start) };
  if (!answers.sample) return told;
  const packs = new Set(wanted.map((sheet) => packOf(library, sheet)));
  const story = [...packs].flatMap(({ facts }) =>
    Object.values(facts).flatMap(({ answer, sample }) =>
      // Each pack's story has a name of its own, given where it is written.
      answer === undefined || sample === undefined || answer === 'brand' ? [] : [[answer, sample] as const],
    ),
  );
  return { ...told, channels: [], regions: [], lines: [], depts: [], rivals: [], ...Object.fromEntries(story) };
}

export function named(
  library: Library,
  sheets: Sheet[],
  copies: Map<PackTemplate, number>,
  dictionary: Dictionary,
  existing: Existing,
): InsertedSheet[] {
  const taken = new Set(existing.sheetNames.map((name) => name.toLowerCase()));
  return sheets.map((template) => {
    const pack = packOf(library, template);
    const name = freeName(dictionary.sheetName(template), taken);
    taken.add(name.toLowerCase());
    return { template, pack, name, copy: copies.get(pack) ?? 1 };
  });
}

/** Excel allows 31 characters, not all of them, and does not tell upper from lower case. */
export function freeName(title: string, taken: Set<string>): string {
  const wanted = title.replace(/[\\/?*[\]:]/g, ' ');
  let name = wanted.slice(0, 31);
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) {
    const mark = ` (${count})`;
    name = `${wanted.slice(0, 31 - mark.length)}${mark}`;
  }
  return name;
}
