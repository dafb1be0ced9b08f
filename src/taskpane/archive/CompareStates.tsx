/** Two states of a plan to choose, what changed between them, and the same as a sheet. */
import { Button, Field, Select, Spinner } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { insertComparison } from '../../excel/archive/insertComparison';
import type { Snapshot } from '../../sheet/archive/snapshotRows';
import { dateOf } from '../../sheet/dates';
import { useAnnounce } from '../announce';
import { usePageStyles } from '../page.styles';
import { Problem } from '../Problem';
import { Section } from '../Section';
import { useTask } from '../share/useTask';
import { useSpeech } from '../words';
import { Written, type Writing } from '../Written';
import { ArchiveProblem } from './ArchiveProblem';
import { Changes } from './Changes';
import { comparisonLines } from './comparisonLines';
import type { ArchiveViewProps } from './Snapshots';
import { useComparison, type Comparison } from './useComparison';

export interface States {
  before: string;
  /** '' for now. */
  after: string;
}

interface CompareStatesProps extends Omit<ArchiveViewProps, 'sheetWords' | 'onWritten'> {
  states: States | null;
  onStates(states: States): void;
}

export function CompareStates({ reading, archive, words, states, onStates }: CompareStatesProps) {
  const page = usePageStyles();
  const speech = useSpeech();
  const { count, date, fill } = speech;
  const announce = useAnnounce();
  const comparison = useComparison(reading);
  const result = useRef<HTMLDivElement>(null);
  const own = words.compare;
  const { snapshots } = archive;
  const before = snapshots.find(({ id }) => id === states?.before) ?? snapshots[0];
  const isHere = before && reading.plans.some(({ pack, copy }) => samePlan(before, { plan: { pack, copy } }));
  const others = snapshots.filter((one) => before && one !== before && samePlan(one, before));
  const after = others.find(({ id }) => id === states?.after) ?? (isHere ? null : (others[0] ?? null));
  const found = comparison.result;
  const said = !found ? '' : found.changes.length === 0 ? own.same : count(own.result, found.changes.length);
  useEffect(() => announce(said), [announce, said]);

  const dayOf = (one: Snapshot) => date(dateOf(one.asOf ?? one.taken));
  const nameOf = (one: Snapshot) => fill(own.option, { id: one.id, date: dayOf(one), plan: one.planName });
  const nowOf = ({ asOf }: Comparison) => (asOf === null ? own.now : fill(own.nowAsOf, { date: date(dateOf(asOf)) }));
  const choose = (next: States) => {
    comparison.clear();
    onStates(next);
  };
  const start = async () => {
    if (before && (await comparison.start(before, after))) result.current?.focus();
  };
  return (
    <>
      <Section title={own.title}>
        {!before && <p className={page.text}>{own.needs}</p>}
        {before && (
          <>
            <Field label={own.before}>
              <Select value={before.id} onChange={(_, { value }) => choose({ before: value, after: '' })}>
                {snapshots.map((one) => (
                  <option key={one.id} value={one.id}>
                    {nameOf(one)}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={own.after} {...(!isHere && { hint: own.gone })}>
              <Select value={after?.id ?? ''} onChange={(_, { value }) => choose({ before: before.id, after: value })}>
                {isHere && <option value="">{own.now}</option>}
                {others.map((one) => (
                  <option key={one.id} value={one.id}>
                    {nameOf(one)}
                  </option>
                ))}
              </Select>
            </Field>
            <div>
              <Button
                appearance="primary"
                disabledFocusable={comparison.busy || (!isHere && after === null)}
                onClick={() => void start()}
              >
                {own.run}
              </Button>
            </div>
          </>
        )}
        {comparison.busy && <Spinner size="tiny" label={own.running} />}
        {comparison.trouble && <ArchiveProblem title={own.failed} trouble={comparison.trouble} words={words} />}
      </Section>
      {found && (
        <Section title={said}>
          <div ref={result} tabIndex={-1}>
            <Changes changes={found.changes} words={words} />
          </div>
          {found.changes.length > 0 && (
            <AsSheet
              comparison={found}
              stateOf={(one) => (one ? fill(own.state, { id: one.id, date: dayOf(one) }) : nowOf(found))}
              words={words}
            />
          )}
        </Section>
      )}
    </>
  );
}

const samePlan = (one: Pick<Snapshot, 'plan'>, other: Pick<Snapshot, 'plan'>) =>
  one.plan.pack === other.plan.pack && one.plan.copy === other.plan.copy;

interface AsSheetProps extends Pick<ArchiveViewProps, 'words'> {
  comparison: Comparison;
  /** A state in few words; null is now. */
  stateOf(snapshot: Snapshot | null): string;
}

function AsSheet({ comparison: { before, after, changes }, stateOf, words }: AsSheetProps) {
  const page = usePageStyles();
  const { fill } = useSpeech();
  const task = useTask<Writing & { sentence: string }>();
  const own = words.compare;
  const write = () =>
    task.run(async () => {
      const meta = fill(own.meta, { plan: before.planName, before: stateOf(before), after: stateOf(after) });
      const { better, worse, headers } = own;
      const text = { name: own.sheetName, meta, headers, better, worse };
      const { sheet, oneUndoStep } = await insertComparison(comparisonLines(changes, words), text);
      return { sentence: fill(own.written, { sheet }), sheet, address: 'A1', oneUndoStep };
    });
  return (
    <>
      <p className={page.small}>{fill(own.willWrite, { sheet: own.sheetName })}</p>
      <div>
        <Button disabledFocusable={task.busy} onClick={() => void write()}>
          {own.write}
        </Button>
      </div>
      {task.trouble && <Problem title={own.notWritten} trouble={task.trouble} />}
      {task.result && <Written writing={task.result} sentence={task.result.sentence} />}
    </>
  );
}
