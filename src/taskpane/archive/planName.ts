/** What people call a plan of the workbook: its pack, its brand, and which copy it is. */
import type { ArchiveWords } from '../../locales/en/archive';
import type { PlanId } from '../../sheet/archive/entry';
import type { Reading } from '../../sheet/reading';
import type { Speech } from '../words';

export function planName({ pack, copy }: PlanId, reading: Reading, words: ArchiveWords, speech: Speech): string {
  const { prefix = '' } = reading.library.packs.find(({ code }) => code === pack) ?? {};
  const brand = reading.cells.find(
    (one) => one.field.answer === 'brand' && one.copy === copy && one.name.startsWith(`${prefix}_`),
  )?.value;
  const packs: Record<string, string> = speech.words.packs;
  const name = packs[pack] ?? pack;
  const whole = brand ? speech.fill(words.planName, { pack: name, brand: String(brand) }) : name;
  return copy > 1 ? speech.fill(words.copyName, { name: whole, copy: String(copy) }) : whole;
}
