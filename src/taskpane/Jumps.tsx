/** A list of ways to somewhere: a sheet in Excel, a page of the pane. Says so when a sheet is no longer there. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronRightRegular, TableRegular, type FluentIcon } from '@fluentui/react-icons';
import { usePageStyles } from './page.styles';
import { go } from './place';
import { useJump, type CellPlace } from './useJump';

const useStyles = makeStyles({
  jump: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    fontFamily: 'inherit',
    textAlign: 'start',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    cursor: 'pointer',
    '& svg': { fontSize: '20px', color: tokens.colorNeutralForeground3 },
    '& svg:first-child': { color: tokens.colorBrandForeground1 },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

export interface Jump {
  title: string;
  text?: string;
  Icon?: FluentIcon;
  to: CellPlace | { page: string; detail: string };
}

export function Jumps({ jumps }: { jumps: readonly Jump[] }) {
  const styles = useStyles();
  const page = usePageStyles();
  const { jump, gone } = useJump();
  const lead = ({ to }: Jump) => ('page' in to ? go(to.page, to.detail) : jump(to));
  return (
    <div className={page.group}>
      {gone}
      <ul className={page.list}>
        {jumps.map((each) => {
          const { title, text, Icon = TableRegular, to } = each;
          return (
            <li key={`${title} ${JSON.stringify(to)}`}>
              <button type="button" className={styles.jump} onClick={() => lead(each)}>
                <Icon aria-hidden />
                <span className={page.lines}>
                  <span>{title}</span>
                  {text && <span className={page.small}>{text}</span>}
                </span>
                <ChevronRightRegular aria-hidden />
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
