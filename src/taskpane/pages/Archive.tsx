/** The page of states and what outlives a plan: snapshots, comparing them, the case base, and carrying open rows forward. */
import { makeStyles, Spinner, ToggleButton, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { archiveWords } from '../../locales/archive';
import { closestLanguage } from '../../locales/languages';
import { CarryForward } from '../archive/CarryForward';
import { Cases } from '../archive/Cases';
import { CompareStates, type States } from '../archive/CompareStates';
import { Snapshots } from '../archive/Snapshots';
import { useArchive } from '../archive/useArchive';
import { Heading } from '../Heading';
import { Help } from '../Help';
import { NoPlans } from '../NoPlans';
import { usePageStyles } from '../page.styles';
import { Problem } from '../Problem';
import { useReading } from '../useReading';
import { useSpeech, useTopic } from '../words';

const views = ['snapshots', 'compare', 'cases', 'carry'] as const;
type View = (typeof views)[number];

const useStyles = makeStyles({
  views: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

export function Archive() {
  const styles = useStyles();
  const page = usePageStyles();
  const { language } = useSpeech();
  const words = useTopic(archiveWords);
  const { reading, at, trouble, refresh } = useReading({ afterEdits: true });
  const { archive, trouble: unread, refresh: readAgain } = useArchive(at);
  const { sheet } = useTopic(archiveWords, closestLanguage(reading?.settings.language ?? language));
  const [view, setView] = useState<View>('snapshots');
  const [states, setStates] = useState<States | null>(null);
  const group = useId();
  const failed = trouble ?? unread;
  const isReady = reading !== null && archive !== null;
  const isEmpty = isReady && reading.plans.length === 0 && archive.snapshots.length === 0;
  const common = isReady && { reading, archive, words, sheetWords: sheet, onWritten: readAgain };
  return (
    <div className={page.body}>
      <Heading view="archive">{words.title}</Heading>
      {failed && <Problem title={words.unread} trouble={failed} />}
      {!isReady && !failed && <Spinner label={words.reading} />}
      {isEmpty && <NoPlans words={words} />}
      {common && !isEmpty && (
        <>
          <div role="group" aria-label={words.views} className={styles.views}>
            {views.map((each) => (
              <ToggleButton
                key={each}
                id={`${group}-${each}`}
                size="small"
                checked={view === each}
                onClick={() => setView(each)}
              >
                {words.parts[each]}
              </ToggleButton>
            ))}
          </div>
          <div className={page.group}>
            {view === 'snapshots' && (
              <Snapshots
                {...common}
                onCompare={(before) => {
                  setStates({ before, after: '' });
                  setView('compare');
                  document.getElementById(`${group}-compare`)?.focus();
                }}
              />
            )}
            {view === 'compare' && <CompareStates {...common} states={states} onStates={setStates} />}
            {view === 'cases' && <Cases {...common} />}
            {view === 'carry' && <CarryForward reading={common.reading} words={words} onWritten={refresh} />}
          </div>
        </>
      )}
      <Help title={words.help.title} text={words.help.text} />
    </div>
  );
}
