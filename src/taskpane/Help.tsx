/** How a page works, folded away at its end: sentences of the page's own topic. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePageStyles } from './page.styles';

const useStyles = makeStyles({
  help: { marginTop: 'auto', borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  title: {
    ...typographyStyles.body1,
    padding: `${tokens.spacingVerticalS} 0`,
    cursor: 'pointer',
    color: tokens.colorNeutralForeground2,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  text: { paddingInlineStart: tokens.spacingHorizontalL, listStyleType: 'disc' },
});

interface HelpProps {
  title: string;
  text: readonly string[];
  /** After the sentences. */
  children?: ReactNode;
}

export function Help({ title, text, children }: HelpProps) {
  const styles = useStyles();
  const page = usePageStyles();
  return (
    <details className={styles.help}>
      <summary className={styles.title}>{title}</summary>
      <ul className={`${page.list} ${styles.text}`}>
        {text.map((sentence) => (
          <li key={sentence} className={page.text}>
            {sentence}
          </li>
        ))}
      </ul>
      {children}
    </details>
  );
}
