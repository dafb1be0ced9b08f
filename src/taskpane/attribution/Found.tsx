/** What was read of a list: how much of it counts, and the first cell that could not be read. */
import type { Region } from '../../excel/formula/region';
import type { AttributionWords } from '../../locales/en/attribution';
import { cell } from '../../sheet/address';
import { usePageStyles } from '../page.styles';
import { Section } from '../Section';
import { useSpeech } from '../words';
import type { Comparison } from './compare';
import type { Settings } from './useAttribution';

interface FoundProps {
  comparison: Comparison;
  region: Region;
  settings: Settings;
  words: AttributionWords;
}

export function Found({ comparison, region, settings, words }: FoundProps) {
  const page = usePageStyles();
  const { fill, count } = useSpeech();
  const { rows, channels, total, unread, blank, paths } = comparison;
  const { first } = unread;
  const column = first && region.columns[settings.mapping[first.field]]?.column;
  return (
    <Section title={count(words.result, paths)}>
      <p className={page.text}>{fill(words.resultText, { rows, channels: channels.length, total })}</p>
      {first && typeof column === 'number' && (
        <p className={page.text}>
          {fill(count(words.unread, unread.count), { cell: cell(region.row + first.row, column), value: first.value })}
        </p>
      )}
      {blank > 0 && <p className={page.small}>{count(words.blank, blank)}</p>}
    </Section>
  );
}
