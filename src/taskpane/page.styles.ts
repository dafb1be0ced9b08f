/** What pages have in common to the eye: their margins, their groups, the bar of actions at their foot. */
import { makeStaticStyles, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useGlobalStyles = makeStaticStyles({
  body: { margin: 0 },
  // As wide as there is room, not as its longest option.
  select: { width: '100%', maxWidth: '100%' },
});

export const usePageStyles = makeStyles({
  body: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '720px',
    margin: '0 auto',
  },
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  /** Lines of one thing, close together. */
  lines: { display: 'flex', flexDirection: 'column', minWidth: 0, ...typographyStyles.body1 },
  form: { flexGrow: 1, display: 'flex', flexDirection: 'column' },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  /** Its icon stands in line with the text below. */
  back: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalSNudge})` },
  /** Stays in view however long the page is. */
  actions: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  /** Beside the buttons of the bar. */
  aside: { ...typographyStyles.caption1, margin: 0, marginInlineEnd: 'auto', color: tokens.colorNeutralForeground3 },
});
