/** The page that makes tables longer where typing below them cannot, and copies a row to the other table it belongs in. */
import { Spinner } from '@fluentui/react-components';
import { readSelection } from '../../excel/formula/selection';
import { rowsWords } from '../../locales/rows';
import { Heading } from '../Heading';
import { Help } from '../Help';
import { NoPlans } from '../NoPlans';
import { usePageStyles } from '../page.styles';
import { Problem } from '../Problem';
import { MoreRows } from '../rows/MoreRows';
import { PassOnRow } from '../rows/PassOnRow';
import { useReading } from '../useReading';
import { useSelection } from '../useSelection';
import { useTopic } from '../words';

export function Rows() {
  const page = usePageStyles();
  const words = useTopic(rowsWords);
  const { reading, trouble, busy, refresh } = useReading({ afterEdits: true });
  const { found: picked } = useSelection(readSelection);
  // Rows of the settings are the business of their own page.
  const tables = reading?.tables.filter(({ sheetTemplate }) => sheetTemplate.pack !== 'settings') ?? [];
  const table = tables.find(({ name }) => name === picked?.table?.name);
  const row = table && picked ? table.rows[picked.row - table.body.row] : undefined;
  return (
    <div className={page.body}>
      <Heading view="rows">{words.title}</Heading>
      {trouble && <Problem title={words.unread} trouble={trouble} />}
      {!reading && !trouble && <Spinner label={words.reading} />}
      {reading && tables.length === 0 && <NoPlans words={words} />}
      {reading && tables.length > 0 && (
        <>
          <MoreRows tables={tables} selected={table} words={words} onAdded={refresh} />
          <PassOnRow reading={reading} table={table} row={row} busy={busy} words={words} onCopied={refresh} />
        </>
      )}
      <Help title={words.help.title} text={words.help.text} />
    </div>
  );
}
