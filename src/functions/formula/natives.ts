/** The few native functions that plan sheets put around arguments. Each asks for its arguments when it needs them; undefined: not known here. */
import { Fault, order } from './values';

type Native = (arg: (index: number) => unknown, count: number) => unknown;

const cellsOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[][]).flat() : [value]);
const first = (value: unknown): unknown => cellsOf(value)[0];
const all = (arg: (index: number) => unknown, count: number): unknown[] =>
  Array.from({ length: count }, (_, index) => arg(index)).flatMap(cellsOf);
const numbersIn = (cells: unknown[]): number[] => cells.filter((cell) => typeof cell === 'number');
const faultIn = (cells: unknown[]): Fault | undefined => cells.find((cell) => cell instanceof Fault);

const truth = (value: unknown): boolean | Fault => {
  if (value instanceof Fault) return value;
  if (typeof value === 'string') return new Fault('#VALUE!');
  return Boolean(value);
};

/** Of all numbers of all arguments; a fault among them is the answer. */
const overNumbers =
  (work: (numbers: number[]) => unknown): Native =>
  (arg, count) => {
    const cells = all(arg, count);
    return faultIn(cells) ?? work(numbersIn(cells));
  };

const ofNumber =
  (work: (value: number, second: number) => unknown): Native =>
  (arg, count) => {
    const [value, second] = [first(arg(0)), count > 1 ? first(arg(1)) : 0];
    const fault = faultIn([value, second]);
    if (fault) return fault;
    return typeof value === 'string' || typeof second === 'string'
      ? new Fault('#VALUE!')
      : work(Number(value), Number(second));
  };

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const dayOf = (serial: number) => new Date(EPOCH + Math.floor(serial) * DAY);

/** `>=46000`, `<>x`, `K01`: what SUMIFS and COUNTIFS compare with. Wildcards are left to Excel. */
function criterion(value: unknown): ((cell: unknown) => boolean) | undefined {
  if (typeof value !== 'string') return (cell) => (cell ?? '') === (value ?? '') || (value === null && cell === 0);
  const [, sign = '', rest = ''] = /^(<>|<=|>=|<|>|=)?(.*)$/s.exec(value) ?? [];
  if (/[*?~]/.test(rest)) return undefined;
  const number = rest.trim() !== '' && Number.isFinite(Number(rest)) ? Number(rest) : null;
  const wanted = number ?? rest;
  const compared = (cell: unknown): number | null =>
    typeof cell === typeof wanted ? order(cell as number, wanted) : null;
  const tests: Record<string, (cell: unknown) => boolean> = {
    '': (cell) => compared(cell) === 0,
    '=': (cell) => (rest === '' ? cell === null : compared(cell) === 0),
    '<>': (cell) => (rest === '' ? cell !== null : compared(cell) !== 0),
    '<': (cell) => (compared(cell) ?? 1) < 0,
    '>': (cell) => (compared(cell) ?? -1) > 0,
    '<=': (cell) => (compared(cell) ?? 1) <= 0,
    '>=': (cell) => (compared(cell) ?? -1) >= 0,
  };
  return tests[sign];
}

/** The rows that meet all criteria, from argument `from` on. */
function met(arg: (index: number) => unknown, count: number, from: number): number[] | undefined {
  const ranges: [unknown[], (cell: unknown) => boolean][] = [];
  for (let index = from; index + 1 < count; index += 2) {
    const test = criterion(first(arg(index + 1)));
    if (!test) return undefined;
    ranges.push([cellsOf(arg(index)), test]);
  }
  const rows = ranges[0]?.[0].length ?? 0;
  return Array.from({ length: rows }, (_, row) => row).filter((row) =>
    ranges.every(([cells, test]) => test(cells[row])),
  );
}

export const natives: Readonly<Record<string, Native | undefined>> = {
  IF: (arg, count) => {
    const value = arg(0);
    if (Array.isArray(value) && cellsOf(value).length > 1) return undefined;
    const test = truth(first(value));
    if (test instanceof Fault) return test;
    return test ? arg(1) : count > 2 ? arg(2) : false;
  },
  IFERROR: (arg) => (first(arg(0)) instanceof Fault ? arg(1) : arg(0)),
  IFNA: (arg) => {
    const value = first(arg(0));
    return value instanceof Fault && value.code === '#N/A' ? arg(1) : arg(0);
  },
  AND: (arg, count) => {
    const cells = all(arg, count).filter((cell) => cell !== null);
    return faultIn(cells) ?? cells.every((cell) => typeof cell === 'string' || Boolean(cell));
  },
  OR: (arg, count) => {
    const cells = all(arg, count);
    return faultIn(cells) ?? cells.some((cell) => typeof cell !== 'string' && Boolean(cell));
  },
  NOT: (arg) => {
    const test = truth(first(arg(0)));
    return test instanceof Fault ? test : !test;
  },
  N: (arg) => {
    const value = first(arg(0));
    return value instanceof Fault ? value : typeof value === 'string' ? 0 : Number(value);
  },
  NA: () => new Fault('#N/A'),
  SUM: overNumbers((numbers) => numbers.reduce((sum, each) => sum + each, 0)),
  AVERAGE: overNumbers((numbers) =>
    numbers.length ? numbers.reduce((sum, each) => sum + each, 0) / numbers.length : new Fault('#DIV/0!'),
  ),
  MAX: overNumbers((numbers) => numbers.reduce((most, each) => Math.max(most, each), numbers[0] ?? 0)),
  MIN: overNumbers((numbers) => numbers.reduce((least, each) => Math.min(least, each), numbers[0] ?? 0)),
  COUNT: (arg, count) => numbersIn(all(arg, count)).length,
  COUNTA: (arg, count) => all(arg, count).filter((cell) => cell !== null).length,
  ABS: ofNumber(Math.abs),
  INT: ofNumber(Math.floor),
  ROUND: ofNumber(
    (value, digits) => (Math.sign(value) * Math.round((Math.abs(value) + 1e-12) * 10 ** digits)) / 10 ** digits,
  ),
  YEAR: ofNumber((serial) => dayOf(serial).getUTCFullYear()),
  MONTH: ofNumber((serial) => dayOf(serial).getUTCMonth() + 1),
  DAY: ofNumber((serial) => dayOf(serial).getUTCDate()),
  DATE: (arg) => {
    const parts = [0, 1, 2].map((index) => first(arg(index)));
    const fault = faultIn(parts);
    if (fault) return fault;
    const [year, month, day] = parts.map(Number) as [number, number, number];
    return (Date.UTC(year, month - 1, day) - EPOCH) / DAY;
  },
  SUMIFS: (arg, count) => {
    const rows = met(arg, count, 1);
    const cells = cellsOf(arg(0));
    return (
      rows &&
      (faultIn(rows.map((row) => cells[row])) ?? numbersIn(rows.map((row) => cells[row])).reduce((a, b) => a + b, 0))
    );
  },
  COUNTIFS: (arg, count) => met(arg, count, 0)?.length,
  MATCH: (arg, count) => {
    if (count < 3 || first(arg(2)) !== 0) return undefined;
    const wanted = first(arg(0));
    if (wanted instanceof Fault) return wanted;
    const at = cellsOf(arg(1)).findIndex(
      (cell) => typeof cell === typeof wanted && order(cell as number, wanted as number) === 0,
    );
    return at < 0 ? new Fault('#N/A') : at + 1;
  },
  INDEX: (arg, count) => {
    const rows = arg(0);
    if (!Array.isArray(rows)) return undefined;
    const block = rows as unknown[][];
    const [row, column] = [first(arg(1)), count > 2 ? first(arg(2)) : null];
    const fault = faultIn([row, column]);
    if (fault) return fault;
    const found =
      column === null && block.length === 1
        ? block[0]?.[Number(row) - 1]
        : block[Number(row) - 1]?.[Number(column ?? 1) - 1];
    return found === undefined ? new Fault('#REF!') : found;
  },
};
