/** The cards of a board as its cells hold them: told by their metric, in whatever language, wherever the lines were moved to. */
import { cell } from '../address';
import type { CellValue } from '../existing';
import { foldedHeader } from '../recognise';
import type { ReadSettings } from '../reading';
import type { Card, Sheet } from '../template';
import { dictionaryOf, type Words } from '../words';

/** What stands on a sheet, from its first used cell. */
export interface Grid {
  row: number;
  column: number;
  values: CellValue[][];
}

export const cardParts = ['actual', 'target', 'variance', 'share', 'status'] as const;
export type CardPart = (typeof cardParts)[number];

export interface ReadCard {
  card: Card;
  /** Its metric as it stands there. */
  metric: string;
  values: Record<CardPart, CellValue>;
  addresses: Record<CardPart, string>;
}

export function cardsOn(
  sheet: Sheet,
  { row, column, values }: Grid,
  words: Words[],
  { codeOf }: Pick<ReadSettings, 'codeOf'>,
): ReadCard[] {
  return (sheet.cards ?? []).flatMap((card): ReadCard[] => {
    const wanted = new Set(
      [card.metric, ...words.map((one) => dictionaryOf(one).text(sheet, card.metric))].map(foldedHeader),
    );
    for (const [down, cells] of values.entries())
      for (const [right, metric] of cells.entries()) {
        if (typeof metric !== 'string' || !wanted.has(foldedHeader(metric))) continue;
        const at = (part: CardPart) => right + 1 + cardParts.indexOf(part);
        // The same words may stand elsewhere; a card ends with its light.
        if (codeOf('rag', cells[at('status')]) === undefined) continue;
        const each = <T>(of: (part: CardPart) => T) =>
          Object.fromEntries(cardParts.map((part) => [part, of(part)])) as Record<CardPart, T>;
        return [
          {
            card,
            metric,
            values: each((part) => cells[at(part)] ?? ''),
            addresses: each((part) => cell(row + down, column + at(part))),
          },
        ];
      }
    return [];
  });
}
