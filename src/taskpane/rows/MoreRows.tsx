/** So many empty rows for a table: that of the selected cell, unless another one was chosen. */
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { RowsAdded } from '../../excel/rows/addRows';
import { growTable } from '../../excel/rows/growTable';
import type { RowsWords } from '../../locales/en/rows';
import type { ReadTable } from '../../sheet/reading';
import { numberIn } from '../insert/draft';
import { usePageStyles } from '../page.styles';
import { Problem } from '../Problem';
import { Section } from '../Section';
import { useTask } from '../share/useTask';
import { TableOptions, useTableTitle } from '../TableOptions';
import { useSpeech } from '../words';
import { Written } from '../Written';

interface Done {
  sentence: string;
  writing: RowsAdded;
}

interface MoreRowsProps {
  tables: readonly ReadTable[];
  /** In which the selected cell stands. */
  selected: ReadTable | undefined;
  words: RowsWords;
  onAdded(): void;
}

/** More at once would rather be an import. */
const most = 1000;

export function MoreRows({ tables, selected, words: { more }, onAdded }: MoreRowsProps) {
  const page = usePageStyles();
  const { fill, count, number } = useSpeech();
  const titleOf = useTableTitle();
  const [chosen, setChosen] = useState<string | null>(null);
  const [typed, setTyped] = useState('5');
  const [lastSelected, setLastSelected] = useState(selected?.name);
  const task = useTask<Done>();
  // Whoever selects another table means that one.
  if (selected && selected.name !== lastSelected) {
    setLastSelected(selected.name);
    setChosen(null);
  }
  const table = tables.find(({ name }) => name === chosen) ?? selected ?? tables[0];
  if (!table) return null;

  const rows = numberIn(typed) ?? NaN;
  const isWhole = Number.isInteger(rows) && rows >= 1 && rows <= most;
  const begun = table.rows.reduce((last, { begun: isBegun, number: at }) => (isBegun ? at : last), 0);
  const free = table.rows.length - begun;
  const add = async () => {
    const done = await task.run(async () => {
      const writing = await growTable(table, rows);
      return { sentence: fill(count(more.done, rows), { address: writing.address }), writing };
    });
    if (done) onAdded();
  };
  return (
    <Section title={more.title}>
      <Field label={more.table} hint={more.tableHint}>
        <Select value={table.name} onChange={(_, { value }) => setChosen(value)}>
          <TableOptions tables={tables} />
        </Select>
      </Field>
      <p className={page.small}>{free > 0 ? count(more.free, free) : more.noneFree}</p>
      <Field
        label={more.count}
        {...(!isWhole && { validationMessage: fill(more.countBounds, { most: number(most) }) })}
      >
        <Input value={typed} inputMode="numeric" autoComplete="off" onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <p className={page.small}>{fill(more.will, { table: titleOf(table), sheet: table.sheet })}</p>
      <div>
        <Button appearance="primary" disabledFocusable={!isWhole || task.busy} onClick={() => void add()}>
          {isWhole ? count(more.do, rows) : more.title}
        </Button>
      </div>
      {task.trouble && <Problem title={more.failed} trouble={task.trouble} />}
      {task.result && <Written {...task.result} />}
    </Section>
  );
}
