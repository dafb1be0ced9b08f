/** What went wrong with the archive's own tables, naming cells and columns; everything else as on every page. */
import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ArchiveWords } from '../../locales/en/archive';
import { Problem, type Trouble } from '../Problem';
import { useSpeech } from '../words';

export function ArchiveProblem({ title, trouble, words }: { title: string; trouble: Trouble; words: ArchiveWords }) {
  const { fill } = useSpeech();
  const { code, facts } = trouble;
  const { sheet, address, name } = facts;
  const sentence =
    code === 'cellsInUse' && typeof address === 'string'
      ? fill(words.inUse, { sheet: String(sheet), address })
      : code === 'notFound' && typeof name === 'string' && name.startsWith('ARC_')
        ? fill(words.lost, { name })
        : null;
  if (sentence === null) return <Problem title={title} trouble={trouble} />;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> {sentence}
      </MessageBarBody>
    </MessageBar>
  );
}
