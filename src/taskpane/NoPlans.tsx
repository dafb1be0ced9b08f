/** What a page says while the workbook has nothing for it, and the way to a plan. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { usePageStyles } from './page.styles';
import { go } from './place';
import { useSpeech } from './words';

const useStyles = makeStyles({
  empty: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalM },
});

export function NoPlans({ words: { none, noneHelp } }: { words: { none: string; noneHelp: string } }) {
  const styles = useStyles();
  const page = usePageStyles();
  const { words } = useSpeech();
  return (
    <section className={styles.empty}>
      <div className={page.lines}>
        <h2 className={page.title}>{none}</h2>
        <p className={page.text}>{noneHelp}</p>
      </div>
      <Button appearance="primary" onClick={() => go('insert')}>
        {words.home.start}
      </Button>
    </section>
  );
}
