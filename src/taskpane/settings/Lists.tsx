/** The lists behind drop-down cells: one chosen, its items said otherwise, one more, one less; or shown, where functions know its words. */
import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useCallback, useEffect, useState } from 'react';
import { addItem, readLists, removeItem, type ListFound, type ListItem } from '../../excel/settingsSheet/lists';
import { renameItem } from '../../excel/settingsSheet/renameItem';
import { settingsWords } from '../../locales/settings';
import { useAnnounce } from '../announce';
import { usePageStyles } from '../page.styles';
import { Problem } from '../Problem';
import { Section } from '../Section';
import { useTask } from '../share/useTask';
import { useSpeech, useTopic } from '../words';
import { folded, Item } from './Item';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: '1fr auto', alignItems: 'center', gap: tokens.spacingHorizontalS },
  input: { minWidth: 0 },
  /** A long option must not widen a narrow pane. */
  select: { minWidth: 0, '& select': { width: '100%', textOverflow: 'ellipsis' } },
});

export function Lists() {
  const page = usePageStyles();
  const styles = useStyles();
  const { fill, count, together, list: listed, language } = useSpeech();
  const { lists: words, ...common } = useTopic(settingsWords);
  const announce = useAnnounce();
  const reading = useTask<ListFound[]>();
  const task = useTask<string>();
  const { run: readNow } = reading;
  const read = useCallback(() => readNow(() => readLists(language)), [readNow, language]);
  useEffect(() => void read(), [read]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [added, setAdded] = useState('');
  // Those that can be changed first.
  const rank = ({ own, renames }: ListFound) => Number(own) + Number(renames);
  const lists = [...(reading.result ?? [])].sort((a, b) => rank(b) - rank(a));
  const list = lists.find((one) => one.list === chosen) ?? lists[0];

  const put = async (work: () => Promise<string>): Promise<boolean> => {
    const done = await task.run(work);
    if (done !== null) announce(done);
    await read();
    return done !== null;
  };
  const isThere = (label: string) => list?.items.some((one) => folded(one.label) === folded(label)) ?? false;
  const rename = ({ code, label }: ListItem, next: string) =>
    put(() =>
      renameItem(list?.list ?? '', code, next).then(({ result: { cells, own } }) =>
        together(
          fill(words.renamed, { from: label, to: next }),
          count(words.cells, cells),
          own.length > 0 && fill(words.ownFormulas, { from: label, cells: listed(own) }),
        ),
      ),
    );
  const remove = ({ code, label }: ListItem) =>
    put(() => removeItem(list?.list ?? '', code).then(() => fill(words.removed, { label })));
  const add = async () => {
    const label = added.trim();
    if (await put(() => addItem(list?.list ?? '', label).then(() => fill(words.added, { label })))) setAdded('');
  };
  if (reading.result?.length === 0) return null;
  return (
    <Section title={words.title}>
      {reading.trouble && <Problem title={common.unread} trouble={reading.trouble} />}
      {task.trouble && <Problem title={common.failed} trouble={task.trouble} />}
      {task.result && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{task.result}</MessageBarBody>
        </MessageBar>
      )}
      {list && (
        <>
          <Field label={words.list}>
            <Select className={styles.select} value={list.list} onChange={(_, { value }) => setChosen(value)}>
              {lists.map((one) => (
                <option key={one.list} value={one.list}>
                  {one.renames ? one.title : fill(words.fixed, { title: one.title })}
                </option>
              ))}
            </Select>
          </Field>
          <p className={page.small}>{list.own ? words.help : list.renames ? words.readHelp : words.fixedHelp}</p>
          <ul className={page.list}>
            {list.items.map((item) => (
              <li key={`${list.list} ${item.code} ${item.label}`} className={styles.row}>
                {list.renames ? (
                  <Item item={item} busy={task.busy} isThere={isThere} onLabel={(next) => void rename(item, next)} />
                ) : (
                  <span className={page.text}>{item.label}</span>
                )}
                {item.mayGo && (
                  <Button
                    appearance="subtle"
                    icon={<DismissRegular />}
                    disabled={task.busy}
                    aria-label={fill(words.remove, { label: item.label })}
                    title={fill(words.remove, { label: item.label })}
                    onClick={() => void remove(item)}
                  />
                )}
              </li>
            ))}
          </ul>
          {list.own && (
            <Field
              label={words.add}
              {...(isThere(added) && { validationState: 'error', validationMessage: words.twice })}
            >
              {(control) => (
                <div className={styles.row}>
                  <Input
                    {...control}
                    className={styles.input}
                    maxLength={40}
                    value={added}
                    onChange={(_, { value }) => setAdded(value)}
                  />
                  <Button disabled={task.busy || added.trim() === '' || isThere(added)} onClick={() => void add()}>
                    {words.addDo}
                  </Button>
                </div>
              )}
            </Field>
          )}
        </>
      )}
    </Section>
  );
}
