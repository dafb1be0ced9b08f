/** The selected row, and the other tables it belongs in: what it would be there, or where it stands already. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { addRows, type RowsAdded } from '../../excel/rows/addRows';
import type { RowsWords } from '../../locales/en/rows';
import { sheetWords } from '../../locales/sheets';
import { dateOf } from '../../sheet/dates';
import { homeOfTable } from '../../sheet/library';
import { passOnsOf, type PassOn } from '../../sheet/passOn';
import { cellAddress, type Reading, type ReadRow, type ReadTable } from '../../sheet/reading';
import { dictionaryOf } from '../../sheet/words';
import { library } from '../../templates';
import { Jumps } from '../Jumps';
import { usePageStyles } from '../page.styles';
import { go } from '../place';
import { Problem } from '../Problem';
import { Section } from '../Section';
import { useTask } from '../share/useTask';
import { useTableTitle } from '../TableOptions';
import { useSpeech } from '../words';
import { Written } from '../Written';

const useStyles = makeStyles({
  cells: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    '& dd': { margin: 0 },
  },
  pair: { display: 'contents' },
});

interface Done {
  sentence: string;
  writing: RowsAdded;
}

interface PassOnRowProps {
  reading: Reading;
  table: ReadTable | undefined;
  row: ReadRow | undefined;
  /** The workbook is being read again: what stands in the other tables is not known yet. */
  busy: boolean;
  words: RowsWords;
  onCopied(): void;
}

export function PassOnRow({ reading, table, row, busy, words, onCopied }: PassOnRowProps) {
  const page = usePageStyles();
  const { fill } = useSpeech();
  const titleOf = useTableTitle();
  const task = useTask<Done>();
  const { pass } = words;
  const passOns = table && row ? passOnsOf(reading, table, row) : [];
  const copy = async (target: ReadTable, cells: PassOn['cells']) => {
    const done = await task.run(async () => {
      const writing = await addRows({ table: target, rows: [cells] });
      return { sentence: fill(pass.done, { table: titleOf(target) }), writing };
    });
    if (done) onCopied();
  };
  return (
    <Section title={pass.title}>
      <p className={page.text}>{pass.help}</p>
      {!(table && row) && <p className={page.text}>{pass.noRow}</p>}
      {table && row && (
        <>
          <p className={page.text}>{fill(pass.row, { row: nameOf(table, row), table: titleOf(table) })}</p>
          {passOns.length === 0 && <p className={page.text}>{pass.nothing}</p>}
          {passOns.map((passOn) => (
            <Passage
              key={passOn.target?.name ?? passOn.to}
              passOn={passOn}
              busy={busy || task.busy}
              words={pass}
              onCopy={(target) => void copy(target, passOn.cells)}
            />
          ))}
        </>
      )}
      {task.trouble && <Problem title={pass.failed} trouble={task.trouble} />}
      {task.result && <Written {...task.result} />}
    </Section>
  );
}

/** By its longest text: an id alone says little. */
function nameOf({ columns }: ReadTable, { values, number }: ReadRow): string {
  const texts = [...columns.values()].flatMap(({ key, field }) =>
    field.kind === 'text' && field.formula === undefined && typeof values[key] === 'string' ? [values[key]] : [],
  );
  return texts.find((text) => text !== '') ?? String(number);
}

interface PassageProps {
  passOn: PassOn;
  busy: boolean;
  words: RowsWords['pass'];
  onCopy(target: ReadTable): void;
}

function Passage({ passOn: { to, target, cells, there }, busy, words, onCopy }: PassageProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const { fill, language, date, number } = useSpeech();
  const titleOf = useTableTitle();
  const home = homeOfTable(library, to);
  if (!home) return null;
  const table = titleOf({ sheetTemplate: home.sheet, template: home.table });
  if (!target) {
    return (
      <>
        <p className={page.text}>{fill(words.missing, { table })}</p>
        <div>
          <Button size="small" onClick={() => go('insert', home.sheet.code)}>
            {fill(words.insert, { sheet: dictionaryOf(sheetWords[language]).sheetName(home.sheet) })}
          </Button>
        </div>
      </>
    );
  }
  if (there) {
    const place = { sheet: target.sheet, address: cellAddress(target, there, [...target.columns.keys()][0] ?? '') };
    return (
      <>
        <p className={page.text}>{fill(words.there, { table })}</p>
        <Jumps jumps={[{ title: words.showThere, text: `${place.sheet} ${place.address}`, to: place }]} />
      </>
    );
  }
  const shown = Object.entries(cells).flatMap(([key, value]) => {
    const column = target.columns.get(key);
    if (!column) return [];
    const isDate = (column.field.kind === 'date' || column.field.kind === 'moment') && typeof value === 'number';
    const text = isDate ? date(dateOf(Math.floor(value))) : typeof value === 'number' ? number(value) : String(value);
    return [{ key, header: column.header, text }];
  });
  return (
    <>
      <p className={page.text}>{fill(words.will, { table, sheet: target.sheet })}</p>
      <dl className={`${page.small} ${styles.cells}`}>
        {shown.map(({ key, header, text }) => (
          <div key={key} className={styles.pair}>
            <dt>{header}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <div>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => onCopy(target)}>
          {fill(words.do, { table })}
        </Button>
      </div>
    </>
  );
}
