/** The listed alerts as a text to be pasted by the person: for whom, what it will be, and the copying. */
import { Button, Field, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { AlertWords } from '../../locales/en/alerts';
import { useAnnounce } from '../announce';
import { copy } from '../functions/copy';
import { usePageStyles } from '../page.styles';
import { Section } from '../Section';
import { useSpeech } from '../words';
import { textFormats, textOf, type TextFormat, type TextRequest } from './texts';

const useStyles = makeStyles({
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

export function TextForOthers({ request, words }: { request: Omit<TextRequest, 'format'>; words: AlertWords }) {
  const styles = useStyles();
  const page = usePageStyles();
  const speech = useSpeech();
  const announce = useAnnounce();
  const [format, setFormat] = useState<TextFormat>('mail');
  const { text, left } = textOf({ ...request, format }, words, speech);
  // What was copied, so that the word about it goes when the text changes.
  const [outcome, setOutcome] = useState<{ text: string; copied: boolean } | null>(null);
  const said = outcome?.text === text ? (outcome.copied ? words.text.copied : words.text.notCopied) : '';
  const onCopy = async () => {
    const copied = await copy(text);
    setOutcome({ text, copied });
    announce(copied ? words.text.copied : words.text.notCopied);
  };
  return (
    <Section title={words.text.title}>
      <p className={page.small}>{words.text.help}</p>
      <Field label={words.text.format} hint={words.text.hints[format]}>
        <Select value={format} onChange={(_, { value }) => setFormat(value as TextFormat)}>
          {textFormats.map((each) => (
            <option key={each} value={each}>
              {words.text.formats[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.text.preview} {...(left > 0 && { hint: speech.count(words.text.cut, left) })}>
        <Textarea value={text} readOnly rows={8} resize="vertical" />
      </Field>
      <div className={styles.foot}>
        <Button appearance="primary" icon={<CopyRegular />} onClick={() => void onCopy()}>
          {words.text.copy}
        </Button>
        <span className={page.small}>{said}</span>
      </div>
    </Section>
  );
}
