/** The course of an import: a table, a source, its columns, its rows read, written. What it looks like is the page's. */
import { useEffect, useMemo, useState } from 'react';
import { readSelection } from '../../excel/formula/selection';
import { keepImport, readImports } from '../../excel/imports';
import { addRows, type RowsAdded } from '../../excel/rows/addRows';
import { chosenRows, type Choices } from '../../sheet/import/choices';
import type { ImportOrder } from '../../sheet/import/readRows';
import { lastImport, remember, type Remembered } from '../../sheet/import/remembered';
import type { Source } from '../../sheet/import/source';
import { targetsOf, usualTarget, type Target } from '../../sheet/import/target';
import type { Reading } from '../../sheet/reading';
import { useShown } from '../Heading';
import { useTask } from '../share/useTask';
import { useSelection } from '../useSelection';
import { useMapping } from './useMapping';
import { useRows } from './useRows';
import { useSource } from './useSource';

const firstChoices: Choices = { unread: 'empty', beyond: 'take', there: 'leaveOut', repeated: null, replace: false };

export interface Done extends RowsAdded {
  count: number;
  /** The choice of columns is kept for the next time. */
  remembered: boolean;
}

/** A table, and the one the person stood in then: clicking into another one chooses that. */
interface Chosen {
  name: string;
  stood: string | null;
}

/** `refresh` reads the workbook again, after rows were written. */
export function useImport(reading: Reading | null, refresh: () => void) {
  const shown = useShown();
  const { found: picked } = useSelection(readSelection);
  const [imports, setImports] = useState<Remembered[]>([]);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [choices, setChoices] = useState<Choices>(firstChoices);
  const mappings = useMapping();
  const task = useTask<Done>();

  useEffect(() => {
    // Without them every source is new: its columns are guessed.
    if (shown) readImports().then(setImports, () => setImports([]));
  }, [shown]);

  const targets = useMemo(() => (reading ? targetsOf(reading) : []), [reading]);
  const named = (name: string | null | undefined) => targets.find(({ table }) => table.name === name);
  const entered = named(picked?.table?.name);
  const stood = entered?.table.name ?? null;

  const aim = (into: Target, source: Source | null) => {
    setChosen({ name: into.table.name, stood });
    setChoices(firstChoices);
    if (source) mappings.settle(source, into, imports);
  };
  const wanted = (isUnderWay: boolean) =>
    (isUnderWay || !entered || stood === chosen?.stood ? named(chosen?.name) : undefined) ?? entered;
  const taking = useSource((source, isUnderWay) => {
    task.clear();
    const there = wanted(isUnderWay);
    // Where no table is chosen or clicked into, it goes to where this kind of source went last time.
    const last = there ? undefined : lastImport(imports, source)?.table;
    const into = there ?? targets.find(({ table }) => table.template.name === last) ?? usualTarget(targets);
    if (into) aim(into, source);
  });
  const source = taking.parsed?.source ?? null;
  const target = wanted(source !== null) ?? usualTarget(targets);

  const { mapping, writing, decided, unanswered } = mappings.mapped;
  const isMapped = Object.values(mapping).some(({ from }) => from === 'column');
  const isReady = isMapped && unanswered.length === 0;
  const order = useMemo<ImportOrder | null>(
    () => (source && target && isReady ? { source, target, mapping, writing, decided } : null),
    [source, target, isReady, mapping, writing, decided],
  );
  const rows = useRows(order, reading);
  const ready = useMemo(() => (rows.read ? chosenRows(rows.read, choices) : []), [rows.read, choices]);

  const write = async (): Promise<void> => {
    if (!order) return;
    const { table } = order.target;
    const done = await task.run(async () => {
      const added = await addRows({ table, rows: ready.map(({ values }) => values), replace: choices.replace });
      return { ...added, count: ready.length, remembered: await kept(order) };
    });
    if (!done) return;
    taking.clear();
    refresh();
  };
  /** The rows stand in the table, whether or not this can be kept. */
  const kept = async ({ source: from, target: { table } }: ImportOrder): Promise<boolean> => {
    try {
      setImports(await keepImport(remember(from, table.template.name, { mapping, writing, decided })));
      return true;
    } catch {
      return false;
    }
  };

  return {
    targets,
    target,
    taking,
    source,
    mappings,
    isMapped,
    rows,
    ready,
    choices,
    task,
    aim: (name: string) => {
      const into = named(name);
      if (into) aim(into, source);
    },
    choose: (change: Partial<Choices>) => setChoices((before) => ({ ...before, ...change })),
    write,
  };
}
