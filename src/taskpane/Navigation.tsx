/** The row of pages at the top: plain links, the one in view marked. Those that do not fit are in a menu at its end. */
import {
  Button,
  makeStyles,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  Overflow,
  OverflowItem,
  tokens,
  useOverflowMenu,
  useOverflowVisibility,
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
      <Menu positioning={{ position: 'below', align: 'end', autoSize: 'height' }}>
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
            {groups.map((group) => (
              <Group key={group} group={group} />
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </li>
  );
}

const groups = [...new Set(pages.map(({ group }) => group))];

/** The pages of a group that have no room in the row. */
function Group({ group }: { group: PageRow['group'] }) {
  const { words } = useSpeech();
  const rows = pages.filter((row) => row.group === group);
  const { itemVisibility } = useOverflowVisibility();
  if (rows.every(({ id }) => itemVisibility[id])) return null;
  return (
    <MenuGroup>
      <MenuGroupHeader>{words.pageGroups[group]}</MenuGroupHeader>
      {rows.map(({ id, Icon }) =>
        itemVisibility[id] ? null : (
          <MenuItemLink key={id} href={`#${id}`} icon={<Icon />}>
            {words.pages[id]}
          </MenuItemLink>
        ),
      )}
    </MenuGroup>
  );
}
