/** A part of a page under its own heading, which names it to screen readers too. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { usePageStyles } from './page.styles';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
});

interface SectionProps {
  title: string;
  /** Stands at the end of the heading's line. */
  aside?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}

export function Section({ title, aside, className, children }: SectionProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const id = useId();
  return (
    <section className={mergeClasses(page.group, className)} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={page.title}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
