/** The comparison onto a sheet: as formulas or values, what it will add, and what cannot follow the list. */
import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { AttributionWords } from '../../locales/en/attribution';
import type { RfmWords } from '../../locales/en/rfm';
import { usePageStyles } from '../page.styles';
import { Section } from '../Section';
import { useSpeech } from '../words';
import type { Comparison, Model } from './compare';
import { canBeLive, valuesOnly, type SheetForm } from './sheetOf';

interface WriteProps {
  comparison: Comparison;
  models: readonly Model[];
  busy: boolean;
  words: AttributionWords;
  listWords: RfmWords;
  onWrite(form: SheetForm): void;
}

export function Write({ comparison, models, busy, words, listWords, onWrite }: WriteProps) {
  const page = usePageStyles();
  const { fill, count, list } = useSpeech();
  const [wanted, setWanted] = useState<SheetForm | null>(null);
  const only = valuesOnly(comparison);
  const isFree = only === null || only === 'rows';
  const form = isFree ? (wanted ?? (only === null ? 'formula' : 'values')) : 'values';
  const fixed = models.filter((model) => !canBeLive(comparison, model)).map((model) => words.models[model]);
  return (
    <Section title={words.write}>
      {isFree ? (
        <Field label={words.form} hint={only === 'rows' ? words.onlyValues.rows : ''}>
          <RadioGroup value={form} onChange={(_, { value }) => setWanted(value as SheetForm)}>
            {(['formula', 'values'] as const).map((each) => (
              <Radio key={each} value={each} label={words.forms[each]} />
            ))}
          </RadioGroup>
        </Field>
      ) : (
        <p className={page.text}>{words.onlyValues[only]}</p>
      )}
      {form === 'formula' && fixed.length > 0 && (
        <p className={page.small}>{fill(words.fixed, { models: list(fixed) })}</p>
      )}
      <p className={page.small}>
        {fill(count(words.willWrite, comparison.channels.length), { name: words.sheet.name })}
      </p>
      <div>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => onWrite(form)}>
          {listWords.writeButton}
        </Button>
      </div>
    </Section>
  );
}
