/** An amount or shares divided over the lines of a table: choices above, lines and guard-rails as they come out below. */
import { Field, Input, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { BudgetWords } from '../../locales/en/budget';
import type { Reading } from '../../sheet/reading';
import { usePageStyles } from '../page.styles';
import { Section } from '../Section';
import { useSpeech } from '../words';
import { divide, moneyOf, termsBy, type Terms } from './allocation';
import { useBudgetStyles } from './budget.styles';
import { figureIn, textOf, useFigures } from './figures';
import { LineTerms, type TermTexts } from './LineTerms';
import { Rails } from './Rails';
import { railsOf } from './guardRails';
import { useRefusal } from './refusal';
import { sumOf, targetsOf, type Target } from './targets';
import { WriteFigures } from './WriteFigures';

const steps = { amount: [1, 10, 100, 1000, 10000], share: [0.001, 0.005, 0.01, 0.05] };
const usual = { amount: 100, share: 0.01 };

interface DivideProps {
  reading: Reading;
  words: BudgetWords;
  onWritten(): void;
}

export function Divide({ reading, words, onWritten }: DivideProps) {
  const { fill } = useSpeech();
  const targets = useMemo(() => targetsOf(reading), [reading]);
  const [chosen, setChosen] = useState<string | null>(null);
  const target = targets.find(({ key }) => key === chosen) ?? targets[0];
  if (!target) return null;
  return (
    <Section title={words.divide.title}>
      <Field label={words.divide.target}>
        <Select value={target.key} onChange={(_, { value }) => setChosen(value)}>
          {targets.map(({ key, header, table }) => (
            <option key={key} value={key}>
              {fill(words.divide.targetOption, { column: header, sheet: table.sheet })}
            </option>
          ))}
        </Select>
      </Field>
      {/* Another target begins anew. */}
      <Division key={target.key} target={target} words={words} onWritten={onWritten} />
    </Section>
  );
}

const wrongIn = (texts: TermTexts): (keyof TermTexts)[] =>
  (['weight', 'min', 'max'] as const).filter((key) => {
    const figure = figureIn(texts[key]);
    return figure === null ? key === 'weight' : !(figure >= 0);
  });

function Division({ target, words, onWritten }: { target: Target; words: BudgetWords; onWritten(): void }) {
  const styles = useBudgetStyles();
  const page = usePageStyles();
  const { fill } = useSpeech();
  const figures = useFigures();
  const refusalOf = useRefusal(target, words);
  const { kind, lines, money, plan } = target;
  const [weighting, setWeighting] = useState('now');
  const [step, setStep] = useState(usual[kind]);
  const [typedTotal, setTypedTotal] = useState<string | null>(null);
  const [typed, setTyped] = useState<Record<number, TermTexts>>({});

  const now = sumOf(lines.map((line) => line.now));
  const totalText = typedTotal ?? textOf(money ?? now);
  const total = kind === 'share' ? 1 : figureIn(totalText);
  const scale = kind === 'share' ? 100 : 1;
  const given = useMemo(() => termsBy(target, weighting), [target, weighting]);
  const texts = lines.map(({ row }, at) => typed[row.number] ?? textsOf(given[at]!));
  const wrong = texts.map((one) => (one.keep ? [] : wrongIn(one)));
  const unread = wrong.findIndex((keys) => keys.length > 0);
  const outcome =
    unread >= 0
      ? ({ refused: 'negative', line: unread } as const)
      : total === null || !(total >= 0)
        ? null
        : divide(
            target,
            texts.map((one) => termsFrom(one, scale)),
            total,
            step,
          );
  const parts = outcome && 'parts' in outcome ? outcome.parts : null;
  const changes = lines.flatMap(({ row, now: was }, at) => {
    const becomes = parts?.[at] ?? was;
    return becomes === was ? [] : [{ row, was, becomes }];
  });
  const rails = kind === 'amount' ? railsOf(plan, new Map(changes.map((one) => [one.row, one.becomes - one.was]))) : [];
  const shares = kind === 'share' && money !== null && parts ? moneyOf(parts, money) : null;

  return (
    <>
      {kind === 'amount' && (
        <Field
          label={words.divide.total}
          validationState={outcome === null ? 'error' : 'none'}
          {...(outcome === null && { validationMessage: words.divide.noTotal })}
          {...(money !== null && total !== money && { hint: fill(words.divide.offTotal, { money }) })}
        >
          <Input
            inputMode="decimal"
            autoComplete="off"
            value={totalText}
            onChange={(_, { value }) => setTypedTotal(value)}
          />
        </Field>
      )}
      <div className={styles.pair}>
        <Field label={words.divide.weights}>
          <Select
            value={weighting}
            onChange={(_, { value }) => {
              setWeighting(value);
              setTyped({});
            }}
          >
            <option value="now">{words.divide.asNow}</option>
            <option value="equal">{words.divide.equal}</option>
            {target.weightings.map(({ key, header }) => (
              <option key={key} value={key}>
                {fill(words.divide.byColumn, { column: header })}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.divide.step}>
          <Select value={String(step)} onChange={(_, { value }) => setStep(Number(value))}>
            {steps[kind].map((each) => (
              <option key={each} value={String(each)}>
                {figures.of(each, kind)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <p className={page.small}>{words.divide.lineHelp}</p>
      <ul className={page.list}>
        {lines.map((line, at) => (
          <LineTerms
            key={line.row.number}
            line={line}
            kind={kind}
            next={parts?.[at] ?? null}
            money={shares?.[at] ?? null}
            texts={texts[at]!}
            wrong={wrong[at]!}
            words={words}
            onChange={(one) => setTyped((before) => ({ ...before, [line.row.number]: one }))}
          />
        ))}
      </ul>
      {outcome && 'refused' in outcome && (
        <p className={`${page.text} ${styles.bad}`} role="alert">
          {refusalOf(outcome)}
        </p>
      )}
      <Rails rails={rails} words={words} />
      {parts && changes.length === 0 && <p className={page.text}>{words.divide.same}</p>}
      <WriteFigures
        table={target.table}
        column={target.column}
        names={target.names}
        figures={changes.map(({ row, becomes }) => ({
          row: row.number,
          name: row.values[target.names] ?? '',
          was: row.values[target.column] ?? '',
          becomes,
        }))}
        willWrite={words.divide.willWrite}
        words={words}
        onWritten={onWritten}
      />
    </>
  );
}

const textsOf = ({ keep, weight }: Terms): TermTexts => ({ keep, weight: textOf(weight), min: '', max: '' });

/** `scale`: bounds of shares are typed in percent. */
function termsFrom({ keep, weight, min, max }: TermTexts, scale: number): Terms {
  const bound = (text: string) => {
    const figure = figureIn(text);
    return figure === null ? null : Number((figure / scale).toPrecision(15));
  };
  return { keep, weight: figureIn(weight) ?? 0, min: bound(min), max: bound(max) };
}
