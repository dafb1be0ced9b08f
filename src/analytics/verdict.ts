/** What to do with a test. */
import { within } from './problem';

/**
 * Which way does the test go? B wins from `confidence` on, A from 1 − confidence down, else it goes on.
 * Raises `outOfRange` for a probability outside 0..1 or a confidence outside 0.5..1.
 * Source: ours.
 * @example verdict(0.974, 0.95) // 'b'
 */
export function verdict(probability: number, confidence: number): 'a' | 'b' | 'open' {
  within('probability', probability, 0, 1);
  within('confidence', confidence, 0.5, 1);
  if (probability >= confidence - 1e-9) return 'b';
  return probability <= 1 - confidence + 1e-9 ? 'a' : 'open';
}
