/** The keyboard shortcuts in a list: the last key of each, and what it does. A test holds them against what Excel is told. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { HomeWords } from '../../locales/en/home';
import { usePageStyles } from '../page.styles';

export const shortcutKeys: Partial<Record<keyof HomeWords['shortcuts'], string>> = {
  ShowPane: 'P',
  InsertPlan: 'I',
  CheckPlan: 'K',
  ShowAlerts: 'A',
  AssistRfm: 'R',
  SharePlan: 'S',
  ExplainCell: 'E',
  InsertFunction: 'F',
  ConvertToValues: 'V',
  OpenPrompts: 'C',
};

const useStyles = makeStyles({
  pair: { display: 'contents' },
  keys: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    margin: `${tokens.spacingVerticalXS} 0`,
    paddingInlineStart: tokens.spacingHorizontalL,
    '& dd': { margin: 0 },
    '& kbd': { fontFamily: tokens.fontFamilyMonospace },
  },
});

export function Shortcuts({ words }: { words: HomeWords }) {
  const styles = useStyles();
  const page = usePageStyles();
  return (
    <>
      <p className={page.text}>{words.help.keys}</p>
      <dl className={`${page.small} ${styles.keys}`}>
        {Object.entries(shortcutKeys).map(([action, key]) => (
          <div key={action} className={styles.pair}>
            <dt>
              <kbd>Ctrl+Alt+Shift+{key}</kbd>
            </dt>
            <dd>{words.shortcuts[action as keyof HomeWords['shortcuts']]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
