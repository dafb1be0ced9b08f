/** The sentence that says why a traffic light shows its colour. */
import { distanceToBetter } from '../analytics/status';
import { filled, type Sentences } from './sentences';

export function statusReason(
  words: Sentences,
  color: keyof Sentences['reasons'],
  figure: { attainment: number; greenAt: number; amberAt: number },
): string {
  return filled(words.reasons[color], {
    attainment: Number.isFinite(figure.attainment) ? figure.attainment : '∞',
    missing: color === 'none' || color === 'green' ? 0 : distanceToBetter(figure),
    next: color === 'red' ? figure.amberAt : figure.greenAt,
  });
}
