/** A new row of the test log from what is typed: what will be written and where, and afterwards where it stands. */
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { addRows, type RowsAdded } from '../../excel/rows/addRows';
import type { TestLabWords } from '../../locales/en/testLab';
import { isDate, dateOf, serialOf } from '../../sheet/dates';
import { nextId } from '../../sheet/nextId';
import type { Reading } from '../../sheet/reading';
import type { TestLog } from '../../sheet/testLog';
import { usePageStyles } from '../page.styles';
import { Problem } from '../Problem';
import { Section } from '../Section';
import { useTask } from '../share/useTask';
import { useSpeech } from '../words';
import { Written } from '../Written';
import type { FigureField, Judged } from './judge';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: tokens.spacingVerticalS },
});

interface Added {
  sentence: string;
  writing: RowsAdded;
}

interface NewTestProps {
  log: TestLog;
  settings: Reading['settings'];
  judged: Judged;
  /** The log is being read again: which ID is free is not known yet. */
  busy: boolean;
  words: TestLabWords;
  onAdded(): void;
}

export function NewTest({ log, settings, judged, busy, words: { add: words }, onAdded }: NewTestProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const { fill, count, together, date: shownDate } = useSpeech();
  const task = useTask<Added>();
  const variables = settings.lists.get('abv') ?? [];
  const free = nextId(
    log.tests.map(({ id }) => id),
    'T01',
  );
  const asOf = settings.asOf === null ? '' : dateOf(settings.asOf);
  const [typedId, setId] = useState<string | null>(null);
  const [variable, setVariable] = useState('');
  const [typedStart, setStart] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const id = (typedId ?? free).trim();
  const start = typedStart ?? asOf;
  const problems = {
    id: id === '' ? words.needed : log.tests.some((test) => test.id === id) ? fill(words.twice, { id }) : '',
    variable: variable === '' && tried ? words.needed : '',
    start: isDate(start) || !tried ? '' : words.needed,
  };
  const figures = judged.state === 'judged' ? judged.judgement.figures : null;
  const ready = judged.state === 'empty' || figures !== null;
  const where = { table: log.table.name, sheet: log.table.sheet };

  const add = async () => {
    setTried(true);
    if (busy || !ready || problems.id !== '' || variable === '' || !isDate(start)) return;
    const row = { id, v: variable, s: serialOf(start), ...(figures && cellsOf(figures)) };
    const added = await task.run(async () => {
      const writing = await addRows({ table: log.table, rows: [row] });
      const { sheet, address, inserted } = writing;
      const sentence = together(
        fill(words.done, { id, address, sheet }),
        inserted > 0 && count(words.inserted, inserted),
      );
      return { sentence, writing };
    });
    if (!added) return;
    setId(null);
    setTried(false);
    onAdded();
  };
  const wrong = (message: string) =>
    message === '' ? {} : { validationState: 'error' as const, validationMessage: message };

  return (
    <Section title={words.title}>
      <div className={styles.fields}>
        <Field label={words.id} {...wrong(problems.id)}>
          <Input value={typedId ?? free} autoComplete="off" onChange={(_, { value }) => setId(value)} />
        </Field>
        <Field label={words.variable} {...wrong(problems.variable)}>
          <Select value={variable} onChange={(_, { value }) => setVariable(value)}>
            <option value="" />
            {variables.map(({ code, label }) => (
              <option key={code}>{label}</option>
            ))}
          </Select>
        </Field>
        <Field label={words.start} hint={isDate(start) ? shownDate(start) : ''} {...wrong(problems.start)}>
          <Input type="date" value={start} onChange={(_, { value }) => setStart(value)} />
        </Field>
      </div>
      <p className={page.small}>
        {ready ? fill(figures ? words.willWrite : words.willWriteEmpty, where) : words.wrong}
      </p>
      <div>
        <Button disabledFocusable={busy || task.busy || !ready} onClick={() => void add()}>
          {words.add}
        </Button>
      </div>
      {task.trouble && <Problem title={words.failed} trouble={task.trouble} />}
      {task.result && <Written {...task.result} />}
    </Section>
  );
}

const cellsOf = ({ usersA, conversionsA, usersB, conversionsB }: Record<FigureField, number>) => ({
  nA: usersA,
  cA: conversionsA,
  nB: usersB,
  cB: conversionsB,
});
