/** One card: its questions, and the two ways to put it where it is needed. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CommentAddRegular, TextAddRegular } from '@fluentui/react-icons';
import type { PromptWords } from '../../locales/en/prompts';
import { usePageStyles } from '../page.styles';
import { useSpeech } from '../words';
import { lineOf } from './cards';

const useStyles = makeStyles({
  lines: {
    margin: 0,
    paddingInlineStart: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  start: { fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

interface PromptCardProps {
  words: PromptWords;
  lines: string[];
  /** Of the cell it would go to; null while none is known. */
  address: string | null;
  busy: boolean;
  onInsert(): void;
  onComment(): void;
}

export function PromptCard({ words, lines, address, busy, onInsert, onComment }: PromptCardProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const idle = busy || address === null;
  const { fill, together } = useSpeech();
  const say = (sentence: string) => fill(sentence, { address: address ?? '' });
  return (
    <div className={page.group}>
      <ul className={styles.lines}>
        {lines.map((line) => {
          const { start, question } = lineOf(line);
          return (
            <li key={line}>
              <span className={styles.start}>{start}</span> {question}
            </li>
          );
        })}
      </ul>
      <div className={styles.buttons}>
        <Button size="small" icon={<TextAddRegular />} disabledFocusable={idle} onClick={onInsert}>
          {words.insert}
        </Button>
        <Button size="small" icon={<CommentAddRegular />} disabledFocusable={idle} onClick={onComment}>
          {words.comment}
        </Button>
      </div>
      {address !== null && <p className={page.small}>{together(say(words.willInsert), say(words.willComment))}</p>}
    </div>
  );
}
