/** Cells and defined names that something is said of: the sentence, and a way to each of them. Of many only the first are shown. */
import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { goTo } from '../../excel/workbook';
import type { Place } from '../../excel/share/ready';
import { shareWords } from '../../locales/share';
import { useSpeech, useTopic } from '../words';

const most = 8;

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  places: { display: 'flex', flexWrap: 'wrap', gap: `0 ${tokens.spacingHorizontalM}` },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});

interface PlacesProps {
  title: string;
  text: string;
  places: readonly Place[];
  /** Of formulas, which have no cell to go to. */
  names?: readonly string[];
  children?: ReactNode;
}

export function Places({ title, text, places, names = [], children }: PlacesProps) {
  const styles = useStyles();
  const { count } = useSpeech();
  const words = useTopic(shareWords);
  if (places.length + names.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{title}</MessageBarTitle>
        <span>{text}</span>
        <span className={styles.places}>
          {places.slice(0, most).map(({ sheet, address }) => (
            // One that is gone since leads nowhere; looking again tells.
            <Link
              key={`${sheet}!${address}`}
              as="button"
              onClick={() => void goTo(sheet, address).catch(() => undefined)}
            >
              {sheet} {address}
            </Link>
          ))}
          {names.map((name) => (
            <span key={name}>{name}</span>
          ))}
          {places.length > most && <span>{count(words.more, places.length - most)}</span>}
        </span>
        {children && <span className={styles.actions}>{children}</span>}
      </MessageBarBody>
    </MessageBar>
  );
}
