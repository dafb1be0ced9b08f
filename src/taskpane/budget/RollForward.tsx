/** The next quarter of a budget, line by line: what the ROI says, the draft inside the cap, and fitted to the money there is. */
import { Button, Field, Input } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { BudgetWords } from '../../locales/en/budget';
import { plansOf, type Reading, type ReadTable } from '../../sheet/reading';
import { useAnnounce } from '../announce';
import { copy } from '../functions/copy';
import { usePageStyles } from '../page.styles';
import { Section } from '../Section';
import { useSpeech } from '../words';
import { useBudgetStyles } from './budget.styles';
import { figureIn, textOf, useFigures } from './figures';
import { fitted, isCapped, rollsOf, type Roll } from './roll';
import { sumOf } from './targets';
import { WriteFigures } from './WriteFigures';

interface RollForwardProps {
  reading: Reading;
  words: BudgetWords;
  onWritten(): void;
}

export function RollForward({ reading, words, onWritten }: RollForwardProps) {
  const rolls = useMemo(() => rollsOf(reading), [reading]);
  return (
    <>
      {rolls.map((roll) => (
        <OfQuarter key={roll.table.name} roll={roll} several={rolls.length > 1} words={words} onWritten={onWritten} />
      ))}
    </>
  );
}

interface OfQuarterProps {
  roll: Roll;
  several: boolean;
  words: BudgetWords;
  onWritten(): void;
}

function OfQuarter({ roll, several, words, onWritten }: OfQuarterProps) {
  const styles = useBudgetStyles();
  const page = usePageStyles();
  const { fill } = useSpeech();
  const announce = useAnnounce();
  const figures = useFigures();
  const [typed, setTyped] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const { lines, cap, plan } = roll;
  const drafts = lines.map(({ draft }) => draft);
  const text = typed ?? textOf(roll.money ?? Math.round(sumOf(drafts)));
  const money = figureIn(text);
  const fit = money !== null && money >= 0 ? fitted(roll, money) : null;
  const parts = fit && 'parts' in fit ? fit.parts : null;
  // Without an amount there is nothing to copy or write; where it cannot be reached, the drafts are.
  const next = fit && (parts ?? drafts.map(Math.round));
  const { reading } = plan;

  const copyTable = async () => {
    if (!next) return;
    const header = [words.lines, words.now, words.next].join('\t');
    const rows = lines.map(({ title, plan: now }, at) => [title, now, next[at]].join('\t'));
    const sentence = (await copy([header, ...rows].join('\n'))) ? words.roll.copied : words.roll.notCopied;
    announce(sentence);
    setSaid(sentence);
  };
  return (
    <Section title={several ? `${words.roll.title} · ${roll.table.sheet}` : words.roll.title}>
      <p className={page.small}>{fill(words.roll.help, { cap: figures.percent(cap) })}</p>
      <Field
        label={words.roll.money}
        validationState={fit === null ? 'error' : 'none'}
        {...(fit === null && { validationMessage: words.roll.noMoney })}
      >
        <Input inputMode="decimal" autoComplete="off" value={text} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      {fit && 'low' in fit && (
        <p className={`${page.text} ${styles.bad}`} role="alert">
          {fill(words.roll.noRoom, {
            low: figures.amount(fit.low),
            high: figures.amount(fit.high),
            money: figures.amount(money ?? 0),
          })}
        </p>
      )}
      <table className={styles.table}>
        <caption hidden>{words.roll.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.lines}</th>
            <th scope="col">{words.now}</th>
            <th scope="col">{words.roll.draft}</th>
            <th scope="col">{words.roll.fitted}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <tr key={line.row.number}>
              <th scope="row">
                {line.title}
                <span className={`${page.small} ${styles.note}`}>
                  {[
                    ...(line.decision ? [reading.settings.wordOf('decision', line.decision)] : []),
                    ...(isCapped(line)
                      ? [fill(words.roll.capped, { wanted: figures.amount(Math.round(line.wanted)) })]
                      : []),
                  ].join(' · ')}
                </span>
              </th>
              <td>{figures.amount(line.plan)}</td>
              <td>{figures.amount(Math.round(line.draft))}</td>
              <td>{parts ? figures.amount(parts[at] ?? 0) : '–'}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.sum}</th>
            <td>{figures.amount(sumOf(lines.map(({ plan: now }) => now)))}</td>
            <td>{figures.amount(Math.round(sumOf(drafts)))}</td>
            <td>{parts ? figures.amount(sumOf(parts)) : '–'}</td>
          </tr>
        </tfoot>
      </table>
      <div className={styles.actions}>
        <Button disabledFocusable={next === null} onClick={() => void copyTable()}>
          {words.roll.copy}
        </Button>
      </div>
      {said !== '' && <p className={page.small}>{said}</p>}
      {otherQuarters(roll).map((table) => (
        <WriteFigures
          key={table.name}
          table={table}
          column="plan"
          names="id"
          figures={next ? figuresInto(table, roll, next) : []}
          willWrite={words.roll.willWrite}
          label={fill(words.roll.into, { sheet: table.sheet })}
          words={words}
          onWritten={onWritten}
        />
      ))}
    </Section>
  );
}

/** Budgets of other quarters in this workbook that have lines of the same numbers. */
function otherQuarters({ plan, table, lines }: Roll): ReadTable[] {
  const ids = new Set(lines.map(({ id }) => id));
  return plansOf(plan.reading, plan.pack)
    .flatMap((other) => (other.copy === plan.copy ? [] : (other.table('QBK_Bud') ?? [])))
    .filter((other) => other.name !== table.name && other.rows.some(({ values }) => ids.has(String(values.id ?? ''))));
}

function figuresInto(table: ReadTable, { lines }: Roll, next: readonly number[]) {
  return table.rows.flatMap(({ begun, number, values }) => {
    const at = begun ? lines.findIndex(({ id }) => id === String(values.id ?? '')) : -1;
    const becomes = next[at];
    return becomes === undefined || becomes === values.plan
      ? []
      : [{ row: number, name: values.id ?? '', was: values.plan ?? '', becomes }];
  });
}
