/** The row of pages at the top: plain links, the one in view marked. Those that do not fit are in a menu at its end. */
import {
  Button,
  makeStyles,
  Menu,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  Overflow,
  OverflowItem,
  tokens,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { pages, type PageRow } from './pages';
import { useSpeech } from './words';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    alignItems: 'center',
    overflow: 'hidden',
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    listStyleType: 'none',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  item: { flexShrink: 0 },
  more: { marginInlineStart: 'auto' },
  link: {
    display: 'flex',
    whiteSpace: 'nowrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    borderRadius: `${tokens.borderRadiusMedium} ${tokens.borderRadiusMedium} 0 0`,
    '& svg': { fontSize: '18px' },
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    // The system's colours make a transparent line visible.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '& svg': { color: tokens.colorBrandForeground1 },
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStroke },
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

export function Navigation({ current }: { current: string }) {
  const styles = useStyles();
  const { words } = useSpeech();
  return (
    <nav aria-label={words.frame.navigation}>
      <Overflow minimumVisible={1} padding={8}>
        <ul className={styles.list}>
          {pages.map(({ id, Icon }) => (
            <OverflowItem key={id} id={id} priority={id === current ? 1 : 0}>
              <li className={styles.item}>
                <a
                  href={`#${id}`}
                  aria-current={id === current ? 'page' : undefined}
                  className={mergeClasses(styles.link, id === current && styles.current)}
                >
                  <Icon aria-hidden />
                  {words.pages[id]}
                </a>
              </li>
            </OverflowItem>
          ))}
          <More />
        </ul>
      </Overflow>
    </nav>
  );
}

function More() {
  const styles = useStyles();
  const { words } = useSpeech();
  const { ref, isOverflowing } = useOverflowMenu<HTMLLIElement>();
  if (!isOverflowing) return null;
  return (
    <li ref={ref} className={styles.more}>
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            icon={<MoreHorizontalRegular />}
            aria-label={words.frame.morePages}
            title={words.frame.morePages}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {pages.map((row) => (
              <Hidden key={row.id} row={row} />
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </li>
  );
}

/** In the menu, a page that has no room in the row. */
function Hidden({ row: { id, Icon } }: { row: PageRow }) {
  const { words } = useSpeech();
  return useIsOverflowItemVisible(id) ? null : (
    <MenuItemLink href={`#${id}`} icon={<Icon />}>
      {words.pages[id]}
    </MenuItemLink>
  );
}
