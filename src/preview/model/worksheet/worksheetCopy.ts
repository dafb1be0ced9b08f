/** Copying a worksheet: the engine copies the cells, the state beside it is copied here. */
import { HostError } from '../../wire/hostObject';
import { oneOf } from '../cellValues';
import type { Book } from '../book';

const places = ['None', 'Before', 'After', 'Beginning', 'End'] as const;

export function copyWorksheet(book: Book, sheet: string, positionType: string, relativeTo: string | undefined): string {
  const place = oneOf(places, positionType);
  const { name } = book.sheet(sheet);
  book.rules.flush();
  const id = book.engine.sheets.copy(sheet, copyName(book, name));
  copyState(book, sheet, id);
  const count = book.sheets().length;
  const beside = () => {
    if (relativeTo === undefined) throw new HostError('InvalidArgument');
    const others = book.sheets().filter((one) => one.id !== id);
    return others.findIndex((one) => one.id === relativeTo);
  };
  const position = {
    None: () => count - 1,
    End: () => count - 1,
    Beginning: () => 0,
    Before: () => beside(),
    After: () => beside() + 1,
  }[place]();
  book.engine.sheets.set(id, { position });
  return id;
}

/** `Plan (2)`, within the 31 characters a name may have. */
function copyName(book: Book, name: string): string {
  const stem = name.replace(/ \(\d+\)$/, '');
  for (let number = 2; ; number++) {
    const ending = ` (${number})`;
    const candidate = stem.slice(0, 31 - ending.length) + ending;
    if (!book.sheetNamed(candidate)) return candidate;
  }
}

/** Charts and other state that looks at the copied sheet looks at the copy. */
function copyState(book: Book, from: string, to: string): void {
  const source = book.state.sheets[from];
  if (!source) return;
  const copy = JSON.parse(JSON.stringify(source).replaceAll(JSON.stringify(from), JSON.stringify(to))) as typeof source;
  const state = structuredClone(copy) as ReturnType<Book['changeExtras']>;
  state.charts = state.charts.map((chart) => ({ ...chart, id: book.newId('CHART') }));
  state.comments = state.comments.map((comment) => ({ ...comment, id: book.newId('COMMENT') }));
  state.tables = {};
  state.protection.on = source.protection.on;
  book.change().sheets[to] = state;
}
