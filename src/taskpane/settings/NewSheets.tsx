/** How sheets that are inserted from now on are to be: their language and their colours, which those that are there can have too. */
import { Button, Field, makeStyles, MessageBar, MessageBarBody, Select, Spinner } from '@fluentui/react-components';
import { useEffect, useId } from 'react';
import { keepNewSheets, readNewSheets, type NewSheets as Kept } from '../../excel/newSheets';
import { recolourSheets, type Recoloured } from '../../excel/palette/recolour';
import { languageCodes, languages } from '../../locales/languages';
import { settingsWords } from '../../locales/settings';
import { paletteNames } from '../../sheet/palettes';
import { useAnnounce } from '../announce';
import { usePageStyles } from '../page.styles';
import { Problem } from '../Problem';
import { Section } from '../Section';
import { useTask } from '../share/useTask';
import { useSpeech, useTopic } from '../words';

/** A long option must not widen a narrow pane. */
const useStyles = makeStyles({ select: { minWidth: 0, '& select': { width: '100%', textOverflow: 'ellipsis' } } });

/** `there`: the workbook has plan sheets. */
export function NewSheets({ there }: { there: boolean }) {
  const styles = useStyles();
  const page = usePageStyles();
  const helpId = useId();
  const words = useTopic(settingsWords);
  const announce = useAnnounce();
  const { count, together } = useSpeech();
  const task = useTask<Kept>();
  const recolouring = useTask<Recoloured>();
  const { run, result, busy, trouble } = task;
  useEffect(() => void run(readNewSheets), [run]);

  const put = async (change: Partial<Kept>) => {
    if (await run(() => keepNewSheets(change))) announce(words.newSheets.kept);
  };
  const say = ({ sheets, chartsLeft, oneUndoStep }: Recoloured) =>
    together(
      count(words.newSheets.recoloured, sheets),
      chartsLeft > 0 && count(words.newSheets.chartsLeft, chartsLeft),
      !oneUndoStep && words.severalUndo,
    );
  const recolour = async () => {
    const done = await recolouring.run(() => recolourSheets(result?.palette ?? 'standard'));
    if (done) announce(say(done));
  };
  return (
    <Section title={words.newSheets.title}>
      {trouble && <Problem title={words.failed} trouble={trouble} />}
      <Field label={words.newSheets.language}>
        <Select
          className={styles.select}
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
          className={styles.select}
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
      {there && (
        <>
          {recolouring.trouble && <Problem title={words.failed} trouble={recolouring.trouble} />}
          {recolouring.result && (
            <MessageBar intent="success" layout="multiline">
              <MessageBarBody>{say(recolouring.result)}</MessageBarBody>
            </MessageBar>
          )}
          <p className={page.small} id={helpId}>
            {words.newSheets.recolourHelp}
          </p>
          <div>
            <Button
              aria-describedby={helpId}
              disabled={busy || !result || recolouring.busy}
              onClick={() => void recolour()}
            >
              {words.newSheets.recolour}
            </Button>
          </div>
          {recolouring.busy && <Spinner size="tiny" label={words.newSheets.busy} />}
        </>
      )}
    </Section>
  );
}
