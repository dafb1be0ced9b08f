/** The first rows as they will stand in the table. */
import { importingWords } from '../../locales/importing';
import type { ChosenRow } from '../../sheet/import/choices';
import type { ImportRead } from '../../sheet/import/readRows';
import { usePageStyles } from '../page.styles';
import { Section } from '../Section';
import { useSpeech, useTopic } from '../words';
import { CellTable } from './CellTable';
import { figureOf } from './figures';

const most = 5;

export function Preview({ read, rows }: { read: ImportRead; rows: readonly ChosenRow[] }) {
  const page = usePageStyles();
  const speech = useSpeech();
  const words = useTopic(importingWords);
  const shown = rows.slice(0, most);
  return (
    <Section
      title={words.preview}
      aside={
        <span className={page.small}>
          {speech.fill(words.previewCount, { shown: shown.length, count: rows.length })}
        </span>
      }
    >
      <CellTable
        label={words.preview}
        headers={read.columns.map(({ header }) => header)}
        rows={shown.map(({ number, values }) => ({
          number,
          cells: read.columns.map(({ key, field }) => figureOf(field, values[key], speech)),
        }))}
      />
    </Section>
  );
}
