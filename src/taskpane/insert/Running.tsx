/** The insert under way: which step, how far, and a way to stop it. */
import { Button, Field, ProgressBar } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Progress } from '../../excel/insert';
import { useAnnounce } from '../announce';
import { Heading } from '../Heading';
import { usePageStyles } from '../page.styles';
import { useSpeech } from '../words';

/** How much of the whole each step is, as felt: writing takes the time. */
const share: Record<Progress['step'], [from: number, to: number]> = {
  look: [0, 0.1],
  compile: [0.1, 0.2],
  write: [0.2, 0.9],
  show: [0.9, 1],
};

interface RunningProps {
  progress: Progress | null;
  cancelling: boolean;
  onCancel(): void;
}

export function Running({ progress, cancelling, onCancel }: RunningProps) {
  const page = usePageStyles();
  const { words } = useSpeech();
  const announce = useAnnounce();
  const step = progress?.step ?? 'look';
  const sentence = cancelling ? words.running.cancelling : words.running[step];
  useEffect(() => announce(sentence), [announce, sentence]);

  const [from, to] = share[step];
  const done = progress && progress.total > 0 ? progress.done / progress.total : 0;
  return (
    <div className={page.body} aria-busy>
      <Heading view="insert/running">{words.running.title}</Heading>
      <Field validationMessage={sentence} validationState="none">
        <ProgressBar aria-label={words.running.bar} value={from + (to - from) * done} thickness="large" />
      </Field>
      <p className={page.text}>{words.running.keep}</p>
      <div>
        <Button disabledFocusable={cancelling} onClick={onCancel}>
          {words.running.cancel}
        </Button>
      </div>
    </div>
  );
}
