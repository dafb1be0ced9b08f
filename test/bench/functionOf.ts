/** The functions as Excel calls them: cells in, cells out, through the door. What `functions.ts` bundles. */
import type { Card } from '../../src/functions/card';
import { door, type CellFunction } from '../../src/functions/door';
import { cards } from '../../src/functions/index';
import { speech } from '../../src/functions/speech';
import { functionSentences } from '../../src/locales/functions';
import { closestLanguage } from '../../src/locales/languages';

const host = {
  language: () => 'en',
  formatsNumbers: () => false,
  cellError: (code: string, sentence?: string) => ({ code, sentence }),
};
const english = speech(functionSentences, closestLanguage, host);

export const functionOf = (id: keyof typeof cards): CellFunction => door(id, cards[id] as Card, english, host);
