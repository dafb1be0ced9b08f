/** How sheets that are inserted from now on are to be: their language and their colours. */
import { Field, Select } from '@fluentui/react-components';
import { useEffect } from 'react';
import { keepNewSheets, readNewSheets, type NewSheets as Kept } from '../../excel/newSheets';
import { languageCodes, languages } from '../../locales/languages';
import { settingsWords } from '../../locales/settings';
import { paletteNames } from '../../sheet/palettes';
import { useAnnounce } from '../announce';
import { Problem } from '../Problem';
import { Section } from '../Section';
import { useTask } from '../share/useTask';
import { useTopic } from '../words';

export function NewSheets() {
  const words = useTopic(settingsWords);
  const announce = useAnnounce();
  const task = useTask<Kept>();
  const { run, result, busy, trouble } = task;
  useEffect(() => void run(readNewSheets), [run]);

  const put = async (change: Partial<Kept>) => {
    if (await run(() => keepNewSheets(change))) announce(words.newSheets.kept);
  };
  return (
    <Section title={words.newSheets.title}>
      {trouble && <Problem title={words.failed} trouble={trouble} />}
      <Field label={words.newSheets.language}>
        <Select
          value={result?.language ?? ''}
          disabled={busy || !result}
          onChange={(_, { value }) => void put({ language: languageCodes.find((code) => code === value) ?? null })}
        >
          <option value="">{words.newSheets.follow}</option>
          {languageCodes.map((code) => (
            <option key={code} value={code} lang={code}>
              {languages[code].name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.newSheets.palette} hint={words.newSheets.paletteHelp}>
        <Select
          value={result?.palette ?? 'standard'}
          disabled={busy || !result}
          onChange={(_, { value }) => {
            const palette = paletteNames.find((name) => name === value);
            if (palette) void put({ palette });
          }}
        >
          {paletteNames.map((name) => (
            <option key={name} value={name}>
              {words.newSheets.palettes[name]}
            </option>
          ))}
        </Select>
      </Field>
    </Section>
  );
}
