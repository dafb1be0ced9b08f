/** The language of the plan sheets that are there: which it is, and one button for each other. */
import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from '@fluentui/react-components';
import { switchLanguage, type Switched } from '../../excel/language/switch';
import { languageCodes, languages, type LanguageCode } from '../../locales/languages';
import { settingsWords } from '../../locales/settings';
import { useAnnounce } from '../announce';
import { usePageStyles } from '../page.styles';
import { Problem } from '../Problem';
import { Section } from '../Section';
import { useTask } from '../share/useTask';
import { useSpeech, useTopic } from '../words';

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS } });

export function Language({ language, onDone }: { language: LanguageCode; onDone(): void }) {
  const styles = useStyles();
  const page = usePageStyles();
  const { fill, count, together } = useSpeech();
  const words = useTopic(settingsWords);
  const announce = useAnnounce();
  const task = useTask<Switched & { to: LanguageCode }>();
  const say = ({ sheets, to }: Switched & { to: LanguageCode }) =>
    fill(count(words.switched, sheets.length), { language: languages[to].name });

  const put = async (to: LanguageCode) => {
    const result = await task.run(() => switchLanguage(to).then((switched) => ({ ...switched, to })));
    if (!result) return;
    announce(say(result));
    onDone();
  };
  const { result, trouble, busy } = task;
  return (
    <Section title={words.language}>
      <p className={page.text}>{words.languageHelp}</p>
      {trouble && <Problem title={words.failed} trouble={trouble} />}
      {result && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{together(say(result), !result.oneUndoStep && words.severalUndo)}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.buttons}>
        {languageCodes
          .filter((code) => code !== language)
          .map((code) => (
            <Button key={code} disabled={busy} onClick={() => void put(code)}>
              {fill(words.switchDo, { language: languages[code].name })}
            </Button>
          ))}
      </div>
      {busy && <Spinner size="tiny" label={words.switching} />}
    </Section>
  );
}
