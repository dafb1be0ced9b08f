/** A source that was taken: its first lines to look at, and how it is taken apart, to be chosen otherwise. */
import { Button, Field, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { importingWords } from '../../locales/importing';
import { encodings, type Encoding } from '../../sheet/import/encoding';
import { usePageStyles } from '../page.styles';
import { useSpeech, useTopic } from '../words';
import { CellTable } from './CellTable';
import { separators, type Separator } from './parse';
import type { Parsed, SourceTaking } from './useSource';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: tokens.spacingVerticalM },
  summary: { ...typographyStyles.body1, cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` },
});

const separatorNames = { '\t': 'tab', ',': 'comma', ';': 'semicolon', '|': 'bar' } as const;
/** As many rows may hold the headers, and as many are shown. */
const headerChoices = 15;
const sampleRows = 4;

interface TakenSourceProps {
  parsed: Parsed;
  taking: SourceTaking;
  disabled: boolean;
  onClear(): void;
}

export function TakenSource({ parsed, taking, disabled, onClear }: TakenSourceProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const { fill, count } = useSpeech();
  const words = useTopic(importingWords);
  const { given, encoding, separator, rows, headerRow, source } = parsed;
  const again = useRef<HTMLDivElement>(null);
  // The box that was pasted into is gone: reading goes on at what became of it.
  useEffect(() => again.current?.querySelector('button')?.focus(), []);
  return (
    <div className={styles.fields}>
      <p className={page.text}>
        {fill(count(words.got, source.rows.length), {
          name: given.name ?? words.pasted,
          columns: source.columns.length,
        })}
      </p>
      <div ref={again}>
        <Button size="small" disabled={disabled} onClick={onClear}>
          {words.remove}
        </Button>
      </div>
      <CellTable
        label={words.sample}
        headers={source.columns.map(({ header }) => header)}
        rows={source.rows.slice(0, sampleRows)}
      />
      <details>
        <summary className={styles.summary}>{words.apart}</summary>
        <div className={styles.fields}>
          {encoding !== null && (
            <Field label={words.encoding}>
              <Select
                value={encoding}
                disabled={disabled}
                onChange={(_, { value }) => taking.change({ encoding: value as Encoding })}
              >
                {encodings.map((each) => (
                  <option key={each} value={each}>
                    {words.encodings[each]}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <Field label={words.separator}>
            <Select
              value={separator}
              disabled={disabled}
              onChange={(_, { value }) => taking.change({ separator: value as Separator })}
            >
              {separators.map((each) => (
                <option key={each} value={each}>
                  {words.separators[separatorNames[each]]}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={words.headers}>
            <Select
              value={String(headerRow)}
              disabled={disabled}
              onChange={(_, { value }) => taking.change({ headerRow: Number(value) })}
            >
              {rows.slice(0, headerChoices).map((cells, at) => (
                <option key={at} value={String(at)}>
                  {fill(words.headerRow, { row: at + 1, texts: cells.join(' · ').slice(0, 60) })}
                </option>
              ))}
              <option value="-1">{words.noHeaders}</option>
            </Select>
          </Field>
        </div>
      </details>
    </div>
  );
}
