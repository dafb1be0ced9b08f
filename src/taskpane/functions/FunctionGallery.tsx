/** The sheet with every function at work: what it will add, adding it, and the way there. */
import { Button } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { galleryOutlook } from '../../excel/functionGallery';
import { galleryWords } from '../../locales/gallery';
import { useAnnounce } from '../announce';
import { Heading } from '../Heading';
import { Running } from '../insert/Running';
import { Jumps } from '../Jumps';
import { usePageStyles } from '../page.styles';
import { go } from '../place';
import { Problem } from '../Problem';
import { Section } from '../Section';
import { useSpeech, useTopic } from '../words';
import { useGallery } from './useGallery';

export function FunctionGallery() {
  const page = usePageStyles();
  const { fill } = useSpeech();
  const { page: words, sheet: sheetWords } = useTopic(galleryWords);
  const announce = useAnnounce();
  const { step, run, cancel } = useGallery();
  const done = step.at === 'done' ? fill(words.done, { name: step.result.sheet }) : '';
  useEffect(() => announce(done), [announce, done]);

  if (step.at === 'run') return <Running progress={step.progress} cancelling={step.cancelling} onCancel={cancel} />;
  return (
    <>
      <div className={page.body}>
        <div className={page.group}>
          <div>
            <Button
              className={page.back}
              appearance="subtle"
              size="small"
              icon={<ArrowLeftRegular />}
              onClick={() => go('functions')}
            >
              {words.back}
            </Button>
          </div>
          <Heading view={`functions/gallery/${step.at}`}>{words.title}</Heading>
        </div>
        {step.at === 'done' ? (
          <>
            <p className={page.text}>{done}</p>
            <Jumps jumps={[{ title: step.result.sheet, to: { sheet: step.result.sheet, address: 'A1' } }]} />
            <p className={page.small}>{step.result.oneUndoStep ? words.undoOnce : words.undo}</p>
          </>
        ) : (
          <>
            {step.trouble && <Problem title={words.failed} trouble={step.trouble} />}
            <p className={page.text}>{words.purpose}</p>
            <p className={page.text}>{fill(words.writes, { name: sheetWords.name, ...galleryOutlook() })}</p>
          </>
        )}
        <Section title={words.help}>
          <p className={page.text}>{words.helpText}</p>
        </Section>
      </div>
      {step.at === 'offer' && (
        <div className={page.actions}>
          <Button appearance="primary" onClick={() => void run()}>
            {words.insert}
          </Button>
        </div>
      )}
    </>
  );
}
