/** Figures on their way into a column: what will be written and where, the button, and what became of it. */
import { Button } from '@fluentui/react-components';
import { writeFigures, type Figure, type FiguresWritten } from '../../excel/rows/writeFigures';
import type { BudgetWords } from '../../locales/en/budget';
import { columnAddress, type ReadTable } from '../../sheet/reading';
import { usePageStyles } from '../page.styles';
import { Problem } from '../Problem';
import { useTask } from '../share/useTask';
import { useSpeech, type Counted } from '../words';
import { Written } from '../Written';
import { useBudgetStyles } from './budget.styles';

interface WriteFiguresProps {
  table: ReadTable;
  /** Keys of the template: the column that is written, and the one that tells the rows apart. */
  column: string;
  names: string;
  /** None while they cannot be told. */
  figures: readonly Figure[];
  willWrite: Counted;
  label?: string;
  words: BudgetWords;
  onWritten(): void;
}

export function WriteFigures({ table, column, names, figures, willWrite, label, words, onWritten }: WriteFiguresProps) {
  const styles = useBudgetStyles();
  const page = usePageStyles();
  const { fill, count } = useSpeech();
  const task = useTask<{ sentence: string; writing: FiguresWritten }>();
  const headerOf = (key: string) => table.columns.get(key)?.header ?? '';
  const facts = { column: headerOf(column), sheet: table.sheet, address: columnAddress(table, column) };

  const write = async () => {
    const wanted = { table: table.name, column: headerOf(column), names: headerOf(names), figures };
    await task.run(async () => {
      const writing = await writeFigures(wanted);
      const { address } = writing;
      return { sentence: fill(count(words.divide.written, figures.length), { ...facts, address }), writing };
    });
    // Read again in either case: what was shown may no longer hold.
    onWritten();
  };
  return (
    <>
      {figures.length > 0 && <p className={page.text}>{fill(count(willWrite, figures.length), facts)}</p>}
      {task.trouble && <Problem title={words.divide.notWritten} trouble={task.trouble} />}
      <div className={styles.actions}>
        <Button
          appearance={label === undefined ? 'primary' : 'secondary'}
          disabledFocusable={figures.length === 0 || task.busy}
          onClick={() => void write()}
        >
          {label ?? count(words.divide.write, figures.length)}
        </Button>
      </div>
      {task.result && <Written {...task.result} />}
    </>
  );
}
