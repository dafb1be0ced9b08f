/** What is open in one plan, ticked and written below the rows of another: ids made free, dates as they are or moved by the days between the plans. */
import { Button, Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { addRows } from '../../excel/rows/addRows';
import { openItems, rowsFor, startOf, tablesOf, type OpenItem } from '../../sheet/archive/carryForward';
import { carryKinds, type CarryKind } from '../../sheet/archive/carriedTables';
import { planKey, type PlanId } from '../../sheet/archive/entry';
import { dateOf } from '../../sheet/dates';
import type { Reading } from '../../sheet/reading';
import type { ArchiveWords } from '../../locales/en/archive';
import { usePageStyles } from '../page.styles';
import { Problem } from '../Problem';
import { Section } from '../Section';
import { useTask } from '../share/useTask';
import { useTableTitle } from '../TableOptions';
import { useSpeech } from '../words';
import { Written, type Writing } from '../Written';
import { planName } from './planName';
import { Ticks } from './Ticks';

interface CarryForwardProps {
  reading: Reading;
  words: ArchiveWords;
  onWritten(): void;
}

const samePlan = (one: PlanId, other: PlanId) => planKey(one) === planKey(other);
const keyOf = ({ table, row }: OpenItem) => `${table.name} ${row.number}`;

/** Tables of that kind in other plans; the same table of another copy stands first. */
const targetsOf = (reading: Reading, from: PlanId, kind: CarryKind) =>
  reading.plans
    .filter((plan) => !samePlan(plan, from))
    .flatMap((plan) => tablesOf(reading, plan, kind).map((table) => ({ plan, table })))
    .sort((a, b) => Number(b.plan.pack === from.pack) - Number(a.plan.pack === from.pack));

const isCarried = (reading: Reading, from: PlanId, kind: CarryKind): boolean =>
  openItems(reading, from, kind).length > 0 && targetsOf(reading, from, kind).length > 0;

export function CarryForward({ reading, words, onWritten }: CarryForwardProps) {
  const page = usePageStyles();
  const speech = useSpeech();
  const { fill, count, date, together, number } = speech;
  const titleOf = useTableTitle();
  const task = useTask<Writing & { sentence: string }>();
  const [fromKey, setFrom] = useState('');
  const [wantedKind, setKind] = useState<CarryKind | null>(null);
  const [toName, setTo] = useState('');
  // Until something is ticked, all of it.
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const [shifts, setShifts] = useState(true);
  const own = words.carry;
  const { plans } = reading;
  const from =
    plans.find((plan) => planKey(plan) === fromKey) ??
    plans.find((plan) => carryKinds.some((one) => isCarried(reading, plan, one))) ??
    plans[0];
  if (!from || plans.length < 2)
    return (
      <Section title={own.title}>
        <p className={page.text}>{own.needs}</p>
      </Section>
    );

  const counts = carryKinds.map((kind) => ({ kind, items: openItems(reading, from, kind) }));
  const kind =
    wantedKind ??
    carryKinds.find((one) => isCarried(reading, from, one)) ??
    counts.find(({ items }) => items.length > 0)?.kind ??
    'tasks';
  const items = counts.find((one) => one.kind === kind)?.items ?? [];
  const targets = targetsOf(reading, from, kind);
  const to = targets.find(({ table }) => table.name === toName) ?? targets[0];
  const ticked = chosen ?? new Set(items.map(keyOf));
  const wanted = items.filter((item) => ticked.has(keyOf(item)));
  const [begins, ends] = [startOf(reading, from), to ? startOf(reading, to.plan) : null];
  const apart = begins === null || ends === null ? 0 : Math.round(ends - begins);
  const name = (plan: PlanId) => planName(plan, reading, words, speech);
  const change = (set: () => void) => {
    task.clear();
    setChosen(null);
    set();
  };
  // The same rows for another plan: what is ticked stays so.
  const retarget = (name: string) => {
    task.clear();
    setTo(name);
  };
  const carry = async () => {
    if (!to) return;
    const done = await task.run(async () => {
      const { rows, renumbered } = rowsFor({ items: wanted, to: to.table, days: shifts ? apart : 0 }, reading);
      const { sheet, address, oneUndoStep } = await addRows({ table: to.table, rows });
      const sentence = together(
        fill(count(own.written, rows.length), { sheet, address }),
        renumbered > 0 && count(own.renumbered, renumbered),
      );
      return { sentence, sheet, address, oneUndoStep };
    });
    if (!done) return;
    // What was carried is not offered once more by itself.
    setChosen(new Set());
    onWritten();
  };

  return (
    <Section title={own.title}>
      <Field label={own.from}>
        <Select value={planKey(from)} onChange={(_, { value }) => change(() => setFrom(value))}>
          {plans.map((plan) => (
            <option key={planKey(plan)} value={planKey(plan)}>
              {name(plan)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={own.kind}>
        <Select value={kind} onChange={(_, { value }) => change(() => setKind(value as CarryKind))}>
          {counts.map((one) => (
            <option key={one.kind} value={one.kind}>
              {fill(own.counted, { kind: own.kinds[one.kind], count: number(one.items.length) })}
            </option>
          ))}
        </Select>
      </Field>
      {items.length === 0 && <p className={page.text}>{own.nothing}</p>}
      {items.length > 0 && !to && <p className={page.text}>{own.nowhere}</p>}
      {items.length > 0 && to && (
        <>
          <Field label={own.to}>
            <Select value={to.table.name} onChange={(_, { value }) => retarget(value)}>
              {targets.map(({ plan, table }) => (
                <option key={table.name} value={table.name}>
                  {fill(own.toTable, { plan: name(plan), table: titleOf(table) })}
                </option>
              ))}
            </Select>
          </Field>
          <Ticks
            ticks={items.map((item) => ({
              key: keyOf(item),
              title: item.item,
              details: [item.owner, item.due === null ? '' : fill(own.due, { date: date(dateOf(item.due)) })]
                .filter((part) => part !== '')
                .join(' · '),
            }))}
            ticked={ticked}
            all={own.all}
            onTick={setChosen}
          />
          {apart !== 0 && (
            <Field label={own.dates}>
              <RadioGroup value={shifts ? 'shift' : 'keep'} onChange={(_, { value }) => setShifts(value === 'shift')}>
                <Radio value="shift" label={count(apart > 0 ? own.shift : own.shiftBack, Math.abs(apart))} />
                <Radio value="keep" label={own.keepDates} />
              </RadioGroup>
            </Field>
          )}
          <p className={page.small}>
            {fill(count(own.willWrite, wanted.length), { table: titleOf(to.table), sheet: to.table.sheet })}
          </p>
          <div>
            <Button
              appearance="primary"
              disabledFocusable={task.busy || wanted.length === 0}
              onClick={() => void carry()}
            >
              {count(own.write, wanted.length)}
            </Button>
          </div>
        </>
      )}
      {task.trouble && <Problem title={own.failed} trouble={task.trouble} />}
      {task.result && <Written writing={task.result} sentence={task.result.sentence} />}
    </Section>
  );
}
