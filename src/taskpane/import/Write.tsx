/** What will be written and where, what stands in the way, and the button. */
import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { importingWords } from '../../locales/importing';
import type { ChosenRow, Choices } from '../../sheet/import/choices';
import type { Target } from '../../sheet/import/target';
import { usePageStyles } from '../page.styles';
import { Section } from '../Section';
import { useTableTitle } from '../TableOptions';
import { useSpeech, useTopic } from '../words';

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start' },
});

interface WriteProps {
  target: Target;
  rows: readonly ChosenRow[];
  /** Rows that were read. */
  read: number;
  replace: boolean;
  busy: boolean;
  /** What is shown is what would be written. */
  ready: boolean;
  onChoose(change: Partial<Choices>): void;
  onWrite(): void;
}

export function Write({ target, rows: chosen, read, replace, busy, ready, onChoose, onWrite }: WriteProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const speech = useSpeech();
  const { fill, together } = speech;
  const words = useTopic(importingWords);
  const table = useTableTitle()(target.table);
  const { sheet } = target.table;
  const { begun, mostRows } = target;
  const count = chosen.length;
  const sources = chosen.reduce((sum, { of }) => sum + of, 0);
  const rows = count + (replace ? 0 : begun);
  const tooMany = rows > mostRows ? fill(words.tooMany, { rows, limit: mostRows }) : null;
  const obstacle = count === 0 ? words.nothing : tooMany;
  return (
    <Section title={words.write}>
      <div className={styles.part}>
        {begun > 0 && (
          <Field label={words.way}>
            <RadioGroup
              value={replace ? 'replace' : 'append'}
              disabled={busy}
              onChange={(_, { value }) => onChoose({ replace: value === 'replace' })}
            >
              {(['append', 'replace'] as const).map((each) => (
                <Radio key={each} value={each} label={words.ways[each]} />
              ))}
            </RadioGroup>
          </Field>
        )}
        {obstacle !== null && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{obstacle}</MessageBarBody>
          </MessageBar>
        )}
        {obstacle === null && (
          <p className={page.text}>
            {together(
              replace && fill(speech.count(words.willReplace, begun), { table, sheet }),
              !replace && fill(speech.count(words.willAppend, count), { table, sheet }),
              words.formulasStay,
              sources > count && fill(speech.count(words.added, count), { rows: sources }),
              read > sources && speech.count(words.leftOut, read - sources),
            )}
          </p>
        )}
        <Button appearance="primary" disabledFocusable={obstacle !== null || busy || !ready} onClick={onWrite}>
          {speech.count(words.add, count)}
        </Button>
        {busy && <Spinner size="tiny" label={speech.count(words.writing, count)} />}
      </div>
    </Section>
  );
}
