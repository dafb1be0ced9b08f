/** What the sections of the budget assistant have in common to the eye. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useBudgetStyles = makeStyles({
  table: {
    ...typographyStyles.caption1,
    borderCollapse: 'collapse',
    width: '100%',
    fontVariantNumeric: 'tabular-nums',
    '& th': { fontWeight: tokens.fontWeightSemibold, textAlign: 'start', overflowWrap: 'anywhere' },
    '& thead th:not(:first-child)': { textAlign: 'end' },
    '& th, & td': { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`, verticalAlign: 'top' },
    '& td': { textAlign: 'end', whiteSpace: 'nowrap' },
    '& tbody tr, & tfoot tr': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  item: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  summary: {
    ...typographyStyles.body1,
    padding: `${tokens.spacingVerticalXS} 0`,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  under: {
    display: 'block',
    paddingInlineStart: tokens.spacingHorizontalL,
    fontVariantNumeric: 'tabular-nums',
  },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(80px, 1fr))',
    gap: tokens.spacingHorizontalS,
    padding: `0 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    '& > *': { minWidth: 0 },
    '& input': { minWidth: 0, width: '100%' },
  },
  wide: { gridColumn: '1 / -1' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  /** Below the name of a line, in a table. */
  note: { display: 'block', fontWeight: tokens.fontWeightRegular },
  below: { padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}` },
  bad: { color: tokens.colorStatusDangerForeground1 },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: tokens.spacingHorizontalS,
    '& > *': { minWidth: 0 },
    '& input': { minWidth: 0, width: '100%' },
  },
});
