/** Why there is no comparison, or no sheet: in a sentence that says what to do. */
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { AttributionWords } from '../../locales/en/attribution';
import type { RfmWords } from '../../locales/en/rfm';
import { Problem } from '../Problem';
import { useSpeech } from '../words';
import { mostChannels } from './compare';
import type { Failure } from './useAttribution';

interface FailedProps {
  failure: Failure;
  words: AttributionWords;
  listWords: RfmWords;
}

export function Failed({ failure, words, listWords }: FailedProps) {
  const { fill } = useSpeech();
  if (failure.kind === 'trouble' && failure.trouble.code !== 'cancelled')
    return (
      <Problem title={failure.during === 'write' ? listWords.notWritten : words.failed} trouble={failure.trouble} />
    );
  const sentence = {
    trouble: listWords.cancelled,
    none: words.none,
    noRows: words.noRows,
    manyChannels: fill(words.manyChannels, { most: mostChannels }),
  }[failure.kind];
  return (
    <MessageBar intent={failure.kind === 'trouble' ? 'info' : 'warning'} layout="multiline" role="alert">
      <MessageBarBody>{sentence}</MessageBarBody>
    </MessageBar>
  );
}
