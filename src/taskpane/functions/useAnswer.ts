/** What the formula answers with the cells as they are now, worked out in the pane; nothing is written for it. */
import { useEffect, useState } from 'react';
import { readFormula } from '../../excel/formula/cell';
import { mostCells, type ReadReference } from '../../excel/formula/references';
import type { LanguageCode } from '../../locales/languages';
import { troubleOf, type Trouble } from '../Problem';
import { calculate, type Answer } from './calculate';
import type { Target } from './draft';

export type Live =
  | { state: 'none' | 'waiting' }
  | { state: 'answered'; answer: Answer }
  /** A reference that leads nowhere. */
  | { state: 'lost'; reference: string }
  | { state: 'tooMany'; most: number }
  | { state: 'failed'; trouble: Trouble };

/** Null while the formula is not complete. `moment` changes when the cells may have. */
export function useAnswer(
  formula: string | null,
  target: Target | null,
  language: LanguageCode,
  moment: unknown,
): Live {
  const [live, setLive] = useState<Live>({ state: 'none' });
  useEffect(() => {
    if (formula === null || target === null) return undefined;
    let wanted = true;
    answerOf(formula, target, language).then(
      (found) => wanted && setLive(found),
      (error: unknown) => wanted && setLive({ state: 'failed', trouble: troubleOf(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [formula, target, language, moment]);
  return formula === null || target === null ? { state: 'none' } : live;
}

async function answerOf(formula: string, target: Target, language: LanguageCode): Promise<Live> {
  const { found, lost } = await readFormula(formula, target);
  if (lost !== null) return { state: 'lost', reference: lost };
  if ([...found.values()].some(({ address, values }) => address !== null && values === null))
    return { state: 'tooMany', most: mostCells };
  const cells = (reference: string) => valuesOf(found, reference);
  return { state: 'answered', answer: await calculate(formula, language, cells) };
}

export const valuesOf = (found: ReadonlyMap<string, ReadReference>, reference: string): unknown[][] | undefined =>
  found.get(reference)?.values ?? undefined;
