/** What a form can do without, folded away. The element is the browser's own, so that searching in the page opens it. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  summary: {
    ...typographyStyles.body1,
    cursor: 'pointer',
    color: tokens.colorBrandForeground1,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalL,
  },
});

interface MoreProps {
  title: string;
  open: boolean;
  onToggle(open: boolean): void;
  children: ReactNode;
}

export function More({ title, open, onToggle, children }: MoreProps) {
  const styles = useStyles();
  return (
    <details open={open} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary className={styles.summary}>{title}</summary>
      <div className={styles.fields}>{children}</div>
    </details>
  );
}
