/** The frame around the pages: theme, navigation, the page in view, and what is said when a page cannot be shown. */
import { FluentProvider, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { onThemeChanged, type HostFacts } from '../excel/host';
import { Announcer } from './announce';
import { Boundary } from './Boundary';
import { ViewProvider } from './Heading';
import { Navigation } from './Navigation';
import { useGlobalStyles } from './page.styles';
import { pages, type PageRow } from './pages';
import { usePlace } from './place';
import { themeOf } from './theme';
import { useSpeech } from './words';

const useStyles = makeStyles({
  frame: {
    height: '100vh',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  main: { flexGrow: 1, overflowY: 'auto', minHeight: 0, position: 'relative' },
  page: { minHeight: '100%', display: 'flex', flexDirection: 'column' },
  hidden: { display: 'none' },
  waiting: { marginTop: tokens.spacingVerticalXXXL },
});

export function Pane({ facts }: { facts: HostFacts }) {
  useGlobalStyles();
  const styles = useStyles();
  const { language, words } = useSpeech();
  const [kind, setKind] = useState(facts.theme.kind);
  useEffect(() => onThemeChanged((theme) => setKind(theme.kind)), []);

  const { page } = usePlace();
  const current = pages.find(({ id }) => id === page) ?? pages[0]!;
  // A page once seen stays as it was left: a form half filled in, an insert under way.
  const [seen, setSeen] = useState<readonly PageRow[]>([current]);
  const lastView = useRef<string | null>(null);
  const arrive = useCallback((view: string) => {
    // At first nothing was in view: opening the pane takes no focus away from the sheet.
    const elsewhere = lastView.current !== null && lastView.current !== view;
    lastView.current = view;
    return elsewhere;
  }, []);
  if (!seen.includes(current)) setSeen([...seen, current]);

  return (
    <FluentProvider theme={themeOf(kind, language)} lang={language}>
      {/* Menus open in elements that take over what the provider looks like: they must not fill the pane. */}
      <div className={styles.frame}>
        <Announcer>
          <Navigation current={current.id} />
          <main className={styles.main}>
            {seen.map((row) => (
              <div key={row.id} className={mergeClasses(styles.page, row !== current && styles.hidden)}>
                <ViewProvider value={{ shown: row === current, arrive }}>
                  <Boundary>
                    <Suspense fallback={<Spinner className={styles.waiting} label={words.frame.loading} />}>
                      <row.Page />
                    </Suspense>
                  </Boundary>
                </ViewProvider>
              </div>
            ))}
          </main>
        </Announcer>
      </div>
    </FluentProvider>
  );
}
