/** The cells that cannot be read: by column and reason, the first of each with its row. */
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { importingWords } from '../../locales/importing';
import type { Unread } from '../../sheet/import/notes';
import type { ImportRead } from '../../sheet/import/readRows';
import { usePageStyles } from '../page.styles';
import { useSpeech, useTopic } from '../words';
import { figureOf } from './figures';

export function UnreadCells({ unread, columns }: Pick<ImportRead, 'unread' | 'columns'>) {
  const page = usePageStyles();
  const speech = useSpeech();
  const { count, fill } = speech;
  const words = useTopic(importingWords);
  const total = unread.reduce((sum, one) => sum + one.count, 0);
  const limitOf = ({ key, limit, why }: Unread): string => {
    const field = columns.find((column) => column.key === key)?.field;
    return field && limit !== null && why !== 'tooLong' ? figureOf(field, limit, speech) : speech.number(limit ?? 0);
  };
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {count(words.unreadable, total)}
        <ul className={page.list}>
          {unread.map((one) => (
            <li key={`${one.key} ${one.why}`}>
              {fill(count(words.unreadColumn, one.count), {
                header: one.header,
                why: fill(words.why[one.why], { limit: limitOf(one) }),
              })}
              <ul>
                {one.first.map(({ row, text }) => (
                  <li key={row}>{fill(words.unreadRow, { row: String(row), text: text.slice(0, 80) })}</li>
                ))}
                {one.count > one.first.length && <li>{count(words.andMore, one.count - one.first.length)}</li>}
              </ul>
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
