/** The state of filling in one function: entries, what is being picked, where it goes, what came of inserting. What it looks like is `FunctionForm`. */
import { useCallback, useEffect, useState } from 'react';
import { decimalSign, insertFormula } from '../../excel/formula/insertFormula';
import { readRegion } from '../../excel/formula/region';
import { readSelection, type Picked } from '../../excel/formula/selection';
import type { Card } from '../../functions/card';
import { cards } from '../../functions/index';
import { troubleOf, type Trouble } from '../Problem';
import { useSelection } from '../useSelection';
import { fillFrom, formulaOf, obstacles, referenceOf, type Entries, type Obstacle, type Target } from './draft';
import type { FunctionEntry } from './reference';

/** The name of an argument, or the cell the formula goes into. */
export type Picking = { argument: string } | 'target';

export interface FunctionForm {
  entries: Entries;
  type(argument: string, text: string): void;
  picking: Picking;
  pick(what: Picking): void;
  target: Target | null;
  formula: string;
  decimal: string;
  obstacles: Record<string, Obstacle>;
  /** Null when no list is selected, else how many arguments were filled in. */
  fill(): Promise<number | null>;
  severalAreas: boolean;
  /** Another one whenever cells may have changed. */
  moment: unknown;
  trouble: Trouble | null;
  /** `size` is what the answer fills. Resolves to the address, or null when it was refused. */
  insert(size: { rows: number; columns: number }): Promise<string | null>;
  busy: boolean;
}

const targetOf = (pick: Picked): Target => ({
  sheet: pick.sheet,
  address: pick.address.split(':')[0]!,
  row: pick.row,
  column: pick.column,
  table: pick.table?.name ?? null,
});

export function useFunctionForm({ id, name }: FunctionEntry): FunctionForm {
  const card: Card = cards[id];
  const [entries, setEntries] = useState<Entries>({});
  const [picks, setPicks] = useState<Readonly<Record<string, Picked>>>({});
  const [picking, setPicking] = useState<Picking>('target');
  const [target, setTarget] = useState<Target | null>(null);
  const [decimal, setDecimal] = useState('.');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);
  const selection = useSelection(readSelection);

  useEffect(() => {
    let wanted = true;
    decimalSign().then(
      (sign) => wanted && setDecimal(sign),
      (error: unknown) => wanted && setTrouble(troubleOf(error)),
    );
    return () => {
      wanted = false;
    };
  }, []);

  const take = useCallback(
    (pick: Picked, what: Picking) => {
      if (what === 'target') return setTarget(targetOf(pick));
      setPicks((now) => ({ ...now, [what.argument]: pick }));
      setEntries((now) => ({ ...now, [what.argument]: referenceOf(pick, target) }));
    },
    [target],
  );

  // What is selected next fills what is being picked.
  const [taken, setTaken] = useState<Picked | null>(null);
  if (selection.found && selection.found !== taken) {
    setTaken(selection.found);
    take(selection.found, picking);
  }

  // The same cells are written otherwise on another sheet.
  const written = Object.fromEntries(
    Object.entries(entries).map(([key, text]) => [key, picks[key] ? referenceOf(picks[key], target) : text]),
  );

  return {
    entries: written,
    type: (argument, text) => {
      setPicks(({ [argument]: _, ...others }) => others);
      setEntries((now) => ({ ...now, [argument]: text }));
    },
    picking,
    pick: (what) => {
      setPicking(what);
      if (selection.found && what !== 'target') take(selection.found, what);
    },
    target,
    formula: formulaOf(name, card, written, decimal),
    decimal,
    obstacles: obstacles(card, written, decimal),
    fill: async () => {
      const region = await readRegion();
      if (!region) return null;
      const found = fillFrom(card, region);
      const texts = Object.entries(found).map(([key, pick]) => [key, referenceOf(pick, null)]);
      setPicks((now) => ({ ...now, ...found }));
      setEntries((now) => ({ ...now, ...(Object.fromEntries(texts) as Entries) }));
      // What is selected now is the data; where the formula goes is chosen next.
      setPicking('target');
      setTarget(null);
      return Object.keys(found).length;
    },
    severalAreas: selection.found === null && taken !== null,
    moment: selection.found,
    trouble: trouble ?? selection.trouble,
    busy,
    insert: async ({ rows, columns }) => {
      if (!target) return null;
      setBusy(true);
      setTrouble(null);
      try {
        const formula = formulaOf(name, card, written, decimal);
        const { result } = await insertFormula({ ...target, formula, rows, columns });
        return result.address;
      } catch (error) {
        setTrouble(troubleOf(error));
        return null;
      } finally {
        setBusy(false);
      }
    },
  };
}
