/** The test lab: what the figures of a test say, how large it must be, and the tests of the quarter with a new row among them. */
import { Button, Field, Select, Spinner } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { readSelection } from '../../excel/formula/selection';
import { testLabWords } from '../../locales/testLab';
import type { TestLabWords } from '../../locales/en/testLab';
import { testLogsOf } from '../../sheet/testLog';
import { useAnnounce } from '../announce';
import { Heading } from '../Heading';
import { Help } from '../Help';
import { sheetThatBrings } from '../insert/catalogue';
import { useKept } from '../kept';
import { usePageStyles } from '../page.styles';
import { go } from '../place';
import { Problem } from '../Problem';
import { Section } from '../Section';
import { Calculator, figuresOf } from '../testLab/Calculator';
import { confidenceOf, emptyDraft, groupFields, judge, type TestDraft } from '../testLab/judge';
import { NewTest } from '../testLab/NewTest';
import { Outcome } from '../testLab/Outcome';
import { Planner } from '../testLab/Planner';
import { emptySize, type SizeDraft } from '../testLab/size';
import { TestLogView } from '../testLab/TestLogView';
import { useReading } from '../useReading';
import { useSelection } from '../useSelection';
import { useSpeech, useTopic } from '../words';

/** Where neither the person nor the workbook says otherwise. */
const usualConfidence = 0.95;

export function TestLab() {
  const page = usePageStyles();
  const { fill } = useSpeech();
  const words = useTopic(testLabWords);
  const announce = useAnnounce();
  const { reading, trouble, busy, refresh } = useReading({ afterEdits: true });
  const { found: picked } = useSelection(readSelection);
  const [draft, setDraft] = useKept<TestDraft>('testLab.draft', emptyDraft);
  const [size, setSize] = useKept<SizeDraft>('testLab.size', emptySize);
  const [wanted, setWanted] = useState<string | null>(null);

  const logs = useMemo(() => (reading ? testLogsOf(reading) : []), [reading]);
  // Of several quarters the newest, unless the person wants another.
  const log = logs.find(({ table }) => table.name === wanted) ?? logs.at(-1);
  const ofPlan = log && reading?.settings.thresholds.get('AbConf');
  const confidence = { value: ofPlan ?? usualConfidence, ofPlan: ofPlan !== undefined };
  const judged = judge(draft, confidence.value);
  const judgement = judged.state === 'judged' ? judged.judgement : null;
  const taken =
    log?.tests.find((test) => {
      const figures = figuresOf(test);
      return draft.usersA !== '' && groupFields.every((field) => figures[field] === draft[field]);
    }) ?? null;
  const row = picked && log && picked.table?.name === log.table.name ? picked.row - log.table.body.row + 1 : null;
  const selected = log?.tests.find(({ number }) => number === row) ?? null;
  const verdict = judgement ? words.verdicts[judgement.verdict] : '';
  useEffect(() => announce(verdict), [announce, verdict]);

  return (
    <div className={page.body}>
      <div className={page.group}>
        <Heading view="testLab">{words.title}</Heading>
        <p className={page.text}>{words.intro}</p>
      </div>
      <Section title={words.calculator}>
        <Calculator
          draft={draft}
          judged={judged}
          confidence={confidence}
          tests={log?.tests ?? []}
          taken={taken}
          selected={selected}
          words={words}
          onChange={setDraft}
        />
        {judgement && <Outcome judgement={judgement} words={words} />}
        {judged.state === 'empty' && <p className={page.text}>{words.empty}</p>}
        {judged.state === 'incomplete' && <p className={page.text}>{words.incomplete}</p>}
      </Section>
      <Planner
        draft={size}
        confidence={confidenceOf(draft, confidence.value)}
        test={judgement}
        words={words}
        onChange={setSize}
      />
      {trouble && <Problem title={words.log.unread} trouble={trouble} />}
      {!reading && !trouble && <Spinner label={words.log.reading} />}
      {reading && !log && <NoLog words={words} />}
      {reading && log && (
        <>
          {logs.length > 1 && (
            <Field label={words.log.plan}>
              <Select value={log.table.name} onChange={(_, { value }) => setWanted(value)}>
                {logs.map(({ table }) => (
                  <option key={table.name} value={table.name}>
                    {fill(words.testItem, { id: table.sheet, variable: table.name })}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <NewTest
            key={log.table.name}
            log={log}
            settings={reading.settings}
            judged={judged}
            busy={busy}
            words={words}
            onAdded={refresh}
          />
          <TestLogView key={`${log.table.name} log`} log={log} words={words} />
        </>
      )}
      <Help title={words.help.title} text={words.help.text} />
    </div>
  );
}

function NoLog({ words: { log: words } }: { words: TestLabWords }) {
  const page = usePageStyles();
  const { language, fill } = useSpeech();
  return (
    <Section title={words.title}>
      <p className={page.text}>{words.none}</p>
      <p className={page.text}>{fill(words.noneHelp, { sheet: sheetThatBrings(language, 'QBK_Ab') })}</p>
      <div>
        <Button onClick={() => go('insert', 'QBK-7')}>{words.insert}</Button>
      </div>
    </Section>
  );
}
