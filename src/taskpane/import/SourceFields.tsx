/** Where the rows come from: a source that is asked for or was taken, one that is being read, or why one is not taken. */
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { importingWords } from '../../locales/importing';
import { LongRun } from '../LongRun';
import { usePageStyles } from '../page.styles';
import { Problem } from '../Problem';
import { Section } from '../Section';
import { useSpeech, useTopic } from '../words';
import { Asking } from './Asking';
import { TakenSource } from './TakenSource';
import type { SourceTaking } from './useSource';

export function SourceFields({ taking, disabled }: { taking: SourceTaking; disabled: boolean }) {
  const page = usePageStyles();
  const { fill } = useSpeech();
  const words = useTopic(importingWords);
  const { parsed, share, refusal, trouble } = taking;
  // Whoever puts a source aside wants another one.
  const [again, setAgain] = useState(false);
  const area = useRef<HTMLDivElement>(null);
  const cancel = () => {
    taking.cancel();
    // The button that is pressed goes away with what it ends.
    area.current?.querySelector<HTMLElement>('textarea, button')?.focus();
  };
  const clear = () => {
    setAgain(true);
    taking.clear();
  };
  return (
    <Section title={words.source}>
      <div ref={area}>
        {parsed ? (
          <TakenSource parsed={parsed} taking={taking} disabled={disabled} onClear={clear} />
        ) : (
          <Asking taking={taking} focused={again} />
        )}
      </div>
      {share !== null && (
        <LongRun
          sentence={fill(words.parsing, { percent: Math.round(100 * share) })}
          share={share}
          cancel={words.cancel}
          onCancel={cancel}
        />
      )}
      {refusal && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{fill(words.refused[refusal.why], refusal.facts)}</MessageBarBody>
        </MessageBar>
      )}
      {trouble && trouble.code !== 'cancelled' && <Problem title={words.notWritten} trouble={trouble} />}
      {trouble?.code === 'cancelled' && <p className={page.small}>{words.cancelled}</p>}
    </Section>
  );
}
