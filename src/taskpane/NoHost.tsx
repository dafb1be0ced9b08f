/** What is shown when there is no Excel around the pane, or it could not be reached: what to do, in a sentence. */
import { FluentProvider, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useGlobalStyles } from './page.styles';
import { themeOf } from './theme';
import { useSpeech } from './words';

const useStyles = makeStyles({
  page: {
    minHeight: '100vh',
    display: 'grid',
    placeContent: 'center',
    padding: tokens.spacingHorizontalXXL,
    boxSizing: 'border-box',
  },
  text: { maxWidth: '48ch', display: 'grid', gap: tokens.spacingVerticalM },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  paragraph: { ...typographyStyles.body1, margin: 0 },
  command: {
    fontFamily: tokens.fontFamilyMonospace,
    display: 'block',
    marginTop: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** The commands of the README; a test holds them against package.json. */
export const commands = { preview: 'npm run preview', start: 'npm start' } as const;

export function NoHost({ reason }: { reason: 'noHost' | 'failed' }) {
  useGlobalStyles();
  const styles = useStyles();
  const { language, words } = useSpeech();
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  return (
    <FluentProvider theme={themeOf(dark ? 'dark' : 'light', language)} lang={language}>
      <main className={styles.page}>
        <div className={styles.text}>
          <h1 className={styles.title}>{reason === 'noHost' ? words.noHost.title : words.noHost.failed}</h1>
          {reason === 'failed' ? (
            <p className={styles.paragraph}>{words.noHost.failedHelp}</p>
          ) : (
            <>
              <p className={styles.paragraph}>{words.noHost.reason}</p>
              {(['preview', 'start'] as const).map((way) => (
                <p key={way} className={styles.paragraph}>
                  {words.noHost[way]}
                  <code className={styles.command}>{commands[way]}</code>
                </p>
              ))}
            </>
          )}
        </div>
      </main>
    </FluentProvider>
  );
}
