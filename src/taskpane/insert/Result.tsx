/** What an insert has made: a way to each sheet, what is not linked yet, how to take it back. */
import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons';
import { useEffect } from 'react';
import type { InsertResult } from '../../excel/insert';
import { useAnnounce } from '../announce';
import { Heading } from '../Heading';
import { Jumps } from '../Jumps';
import { usePageStyles } from '../page.styles';
import { go } from '../place';
import { Section } from '../Section';
import { useSpeech } from '../words';
import { sheetThatBrings } from './catalogue';

const useStyles = makeStyles({
  done: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  mark: { fontSize: '28px', flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
});

export function Result({ result, onAgain }: { result: InsertResult; onAgain(): void }) {
  const styles = useStyles();
  const page = usePageStyles();
  const { language, words, fill, count, list } = useSpeech();
  const announce = useAnnounce();
  const title = count(words.result.title, result.sheets.length);
  useEffect(() => announce(title), [announce, title]);

  return (
    <>
      <div className={page.body}>
        <div className={styles.done}>
          <CheckmarkCircleFilled className={styles.mark} aria-hidden />
          <Heading view="insert/done">{title}</Heading>
        </div>
        <Jumps jumps={result.sheets.map(({ name, address }) => ({ title: name, to: { sheet: name, address } }))} />
        {result.renamed.length > 0 && (
          <Section title={words.result.renamed}>
            <ul className={page.list}>
              {result.renamed.map((each) => (
                <li key={each.to} className={page.text}>
                  {fill(words.result.renamedItem, each)}
                </li>
              ))}
            </ul>
          </Section>
        )}
        {result.reused.length > 0 && (
          <p className={page.text}>{fill(words.result.reused, { sheets: list(result.reused) })}</p>
        )}
        {result.unlinked.length > 0 && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{words.result.unlinked}</MessageBarTitle> {words.result.unlinkedHelp}
              <ul className={page.list}>
                {result.unlinked.map(({ sheet, address, needs }) => (
                  <li key={`${sheet}!${address}`}>
                    {fill(words.result.unlinkedItem, {
                      sheet,
                      address,
                      needs: list([...new Set(needs.map((need) => sheetThatBrings(language, need)))]),
                    })}
                  </li>
                ))}
              </ul>
            </MessageBarBody>
          </MessageBar>
        )}
        <p className={page.small}>{result.oneUndoStep ? words.result.undoOnce : words.result.undo}</p>
      </div>
      <div className={page.actions}>
        <Button onClick={onAgain}>{words.result.again}</Button>
        <Button appearance="primary" onClick={() => go('home')}>
          {words.result.home}
        </Button>
      </div>
    </>
  );
}
