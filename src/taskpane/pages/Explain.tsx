/** The page that explains the selected cell, and follows the selection. */
import { Button, makeStyles, Spinner, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { readActiveCell, type ReadCell } from '../../excel/formula/cell';
import { readStatus } from '../../excel/formula/status';
import { goTo } from '../../excel/workbook';
import { explainWords } from '../../locales/explain';
import type { LanguageCode } from '../../locales/languages';
import { useAnnounce } from '../announce';
import { CallView } from '../explain/CallView';
import { explainCell, type Place, type ToldCall } from '../explain/explainCell';
import { Reads } from '../explain/Reads';
import { readSide, statusOf, type ToldStatus } from '../explain/statusOf';
import { StatusView } from '../explain/StatusView';
import { referenceIn, type FunctionEntry } from '../functions/reference';
import { Heading } from '../Heading';
import { Help } from '../Help';
import { usePageStyles } from '../page.styles';
import { Problem, troubleOf, type Trouble } from '../Problem';
import { useSelection } from '../useSelection';
import { useSpeech, useTopic } from '../words';

const useStyles = makeStyles({
  cell: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: tokens.spacingHorizontalM },
  answer: { ...typographyStyles.title3, fontVariantNumeric: 'tabular-nums' },
  address: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  formula: {
    display: 'block',
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
});

interface Explained {
  cell: ReadCell;
  calls: ToldCall[];
  entries: FunctionEntry[];
  /** Of a cell that judges its row. */
  status: ToldStatus | null;
}

/** A status whose formula was taken out by Share, or never called us, is explained by the rule of its plan. */
async function explain(cell: ReadCell, language: LanguageCode): Promise<Explained> {
  const [own, entries, status] = await Promise.all([
    explainCell(cell, language),
    referenceIn(language),
    readStatus(cell),
  ]);
  const { rule: formula, references } = status ?? { rule: '', references: cell.references };
  const calls = status && own.length === 0 ? await explainCell({ ...cell, formula, references }, language) : own;
  return { cell, calls, entries, status: status && statusOf(status, language) };
}

export function Explain() {
  const styles = useStyles();
  const page = usePageStyles();
  const words = useTopic(explainWords);
  const { language, fill } = useSpeech();
  const announce = useAnnounce();
  const { found: cell, trouble } = useSelection(readActiveCell);
  const [explained, setExplained] = useState<Explained | null>(null);
  const [failed, setFailed] = useState<Trouble | null>(null);
  /** Where someone came from who followed a reference. */
  const [origin, setOrigin] = useState<Place | null>(null);

  useEffect(() => {
    if (!cell) return undefined;
    let wanted = true;
    explain(cell, language).then(
      (found) => wanted && (setExplained(found), setFailed(null)),
      (error: unknown) => wanted && setFailed(troubleOf(error)),
    );
    return () => {
      wanted = false;
    };
  }, [cell, language]);

  const said = explained ? `${explained.cell.address}: ${explained.cell.text}` : '';
  useEffect(() => announce(said), [announce, said]);

  const jump = (place: Place) => {
    if (explained && !origin) setOrigin({ sheet: explained.cell.sheet, address: explained.cell.address });
    goTo(place.sheet, place.address).catch((error: unknown) => setFailed(troubleOf(error)));
  };
  const back = () => {
    if (origin) goTo(origin.sheet, origin.address).catch((error: unknown) => setFailed(troubleOf(error)));
    setOrigin(null);
  };
  const problem = failed ?? trouble;

  return (
    <div className={page.body}>
      {/* Following a reference and coming back change what is in view, and take away the button that was pressed. */}
      <Heading view={origin ? 'explain/from' : 'explain'}>{words.page.title}</Heading>
      {origin && (
        <div>
          <Button className={page.back} appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={back}>
            {fill(words.page.goTo, { address: `${origin.sheet}!${origin.address}` })}
          </Button>
        </div>
      )}
      {problem && <Problem title={words.page.unread} trouble={problem} />}
      {!explained && !problem && <Spinner label={words.page.reading} />}
      {explained && (
        <>
          <div className={page.group}>
            <div className={styles.cell}>
              <span className={styles.answer}>{explained.cell.text}</span>
              <span className={styles.address}>{`${explained.cell.sheet}!${explained.cell.address}`}</span>
            </div>
            {explained.cell.formula !== '' && <code className={styles.formula}>{explained.cell.localFormula}</code>}
            {explained.cell.spill && (
              <p className={page.small}>{fill(words.page.spilled, { address: explained.cell.spill.address })}</p>
            )}
          </div>
          {explained.status && (
            <StatusView
              status={explained.status}
              shown={explained.cell.text}
              hasCall={explained.calls.length > 0}
              words={words}
            />
          )}
          {explained.calls.length === 0 && !explained.status && <Nothing cell={explained.cell} words={words} />}
          {explained.calls.length === 0 && (
            <Reads reads={explained.status?.reads ?? readsOf(explained.cell)} words={words} onJump={jump} />
          )}
          {explained.calls.map((call, at) => (
            <CallView
              key={at}
              call={call}
              entry={explained.entries.find(({ id }) => id === call.id)!}
              words={words}
              onJump={jump}
            />
          ))}
        </>
      )}
      <Help title={words.help.title} text={words.help.text} />
    </div>
  );
}

const readsOf = ({ references }: ReadCell) => [...references].map(([text, read]) => readSide(text, read));

/** What is said of a cell that none of our functions is in. */
function Nothing({ cell, words }: { cell: ReadCell; words: Awaited<ReturnType<(typeof explainWords)['en']>> }) {
  const page = usePageStyles();
  const error = (words.errors as Record<string, string | undefined>)[String(cell.value)];
  const what = cell.formula !== '' ? words.page.noFunction : cell.text === '' ? words.page.empty : words.page.noFormula;
  return (
    <div className={page.group}>
      <p className={page.text}>{error ?? what}</p>
      <p className={page.small}>{words.page.hint}</p>
    </div>
  );
}
