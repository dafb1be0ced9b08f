/** The budget assistant: money divided, the next quarter drafted, lines that tripped, adjustments and who has to sign them. */
import { Spinner } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { budgetWords } from '../../locales/budget';
import { checkWords } from '../../locales/check';
import { adjustablePlans } from '../budget/adjustments';
import { Breakers } from '../budget/Breakers';
import type { WatchedLine } from '../budget/watchedLines';
import { Divide } from '../budget/Divide';
import { useFigures } from '../budget/figures';
import { emptyForm, formFor, type Form } from '../budget/form';
import { NewAdjustment } from '../budget/NewAdjustment';
import { RollForward } from '../budget/RollForward';
import { targetsOf } from '../budget/targets';
import { Waiting } from '../budget/Waiting';
import { Heading } from '../Heading';
import { Help } from '../Help';
import { NoPlans } from '../NoPlans';
import { usePageStyles } from '../page.styles';
import { Problem } from '../Problem';
import { useReading } from '../useReading';
import { useSpeech, useTopic } from '../words';

export function Budget() {
  const page = usePageStyles();
  const words = useTopic(budgetWords);
  // Fetched with the page, so that nothing in view waits for it later.
  const ofCheck = useTopic(checkWords);
  const { fill, list } = useSpeech();
  const figures = useFigures();
  const { reading, trouble, refresh } = useReading({ afterEdits: true });
  const [form, setForm] = useState<Form>(emptyForm);
  const formArea = useRef<HTMLDivElement>(null);
  const plans = useMemo(() => (reading ? adjustablePlans(reading) : []), [reading]);
  const hasBudget = useMemo(() => reading !== null && targetsOf(reading).length + plans.length > 0, [reading, plans]);
  const hasLines = reading?.tables.some(({ template: { name } }) => name === 'QBK_Bud' || name === 'AMP_Bud') ?? false;

  const propose = (line: WatchedLine) => {
    const { run, over } = line;
    const notes = [
      ...(run.length > 0 ? [fill(words.adjust.notes.run, { figures: list(run.map(figures.amount)) })] : []),
      ...(over === null ? [] : [fill(words.adjust.notes.over, { pct: figures.percent(over) })]),
    ];
    setForm(formFor(line, notes.join(' · ')));
    formArea.current?.focus();
  };
  return (
    <div className={page.body}>
      <div className={page.group}>
        <Heading view="budget">{words.title}</Heading>
        <p className={page.text}>{words.intro}</p>
      </div>
      {trouble && <Problem title={words.unread} trouble={trouble} />}
      {!reading && !trouble && <Spinner label={words.reading} />}
      {reading && !hasBudget && <NoPlans words={words} />}
      {reading && hasBudget && (
        <>
          <Divide reading={reading} words={words} onWritten={refresh} />
          <RollForward reading={reading} words={words} onWritten={refresh} />
          {hasLines && <Breakers reading={reading} words={words} ofCheck={ofCheck} onPropose={propose} />}
          {plans.length > 0 && (
            <>
              <Waiting plans={plans} words={words} />
              <div ref={formArea} tabIndex={-1}>
                <NewAdjustment
                  plans={plans}
                  form={form}
                  settings={reading.settings}
                  words={words}
                  onChange={setForm}
                  onWritten={() => {
                    setForm(emptyForm);
                    refresh();
                  }}
                />
              </div>
            </>
          )}
        </>
      )}
      <Help title={words.help.title} text={words.help.text} />
    </div>
  );
}
