/** The heading of what is in view. It takes the focus whenever something else comes into view, so that reading goes on from there. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { createContext, useContext, useEffect, useRef, type ReactNode } from 'react';

export interface View {
  /** Whether the page this is asked in is the one in view. */
  shown: boolean;
  /** Tells the frame what is in view now; answers whether that is something else than before. */
  arrive(view: string): boolean;
}

const ViewContext = createContext<View>({ shown: true, arrive: () => false });
export const ViewProvider = ViewContext.Provider;

export function useShown(): boolean {
  return useContext(ViewContext).shown;
}

const useStyles = makeStyles({
  heading: {
    ...typographyStyles.subtitle1,
    margin: 0,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

/** `view` names what is in view, so that a change is noticed. */
export function Heading({ view, children }: { view: string; children: ReactNode }) {
  const styles = useStyles();
  const { shown, arrive } = useContext(ViewContext);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (shown && arrive(view)) heading.current?.focus();
  }, [shown, view, arrive]);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h1>
  );
}
