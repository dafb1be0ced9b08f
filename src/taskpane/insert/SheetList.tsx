/** The sheets of one pack as a list box: a small picture, name and purpose of each, several can be chosen. */
import { Badge, Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleRegular } from '@fluentui/react-icons';
import { Section } from '../Section';
import { useSpeech } from '../words';
import type { CatalogueSheet } from './catalogue';
import { useRoving } from '../roving';
import { SheetPicture } from './picture/SheetPicture';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 280px), 1fr))',
    gap: tokens.spacingVerticalS,
  },
  option: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    '& svg:first-child': { gridColumn: '1 / -1' },
    alignItems: 'start',
    alignContent: 'start',
    padding: tokens.spacingVerticalMNudge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'pointer',
    userSelect: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, borderTopColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandStroke}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
    '@media (forced-colors: active)': { border: `${tokens.strokeWidthThick} solid Highlight` },
  },
  texts: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    alignItems: 'flex-start',
  },
  name: { ...typographyStyles.body1Strong },
  purpose: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  mark: { fontSize: '20px', color: tokens.colorNeutralForeground3, display: 'flex' },
  markChosen: { color: tokens.colorCompoundBrandForeground1 },
});

interface SheetListProps {
  title: string;
  sheets: CatalogueSheet[];
  chosen: ReadonlySet<string>;
  /** Codes of sheets this workbook has already. */
  here: ReadonlySet<string>;
  onChoose(codes: string[], chosen: boolean): void;
}

export function SheetList({ title, sheets, chosen, here, onChoose }: SheetListProps) {
  const styles = useStyles();
  const { words } = useSpeech();
  const every = sheets.every(({ code }) => chosen.has(code));
  const toggle = ({ code }: CatalogueSheet) => onChoose([code], !chosen.has(code));
  const toggleAll = () =>
    onChoose(
      sheets.map(({ code }) => code),
      !every,
    );
  const { tabIndexOf, onKeyDown, onFocus } = useRoving(sheets.length, '[role=option]', (event, index) => {
    const sheet = sheets[index];
    if (sheet && (event.key === ' ' || event.key === 'Enter')) toggle(sheet);
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) toggleAll();
    else return false;
    return true;
  });

  return (
    <Section
      title={title}
      aside={
        sheets.length > 1 && (
          <Button appearance="transparent" size="small" onClick={toggleAll}>
            {every ? words.gallery.selectNone : words.gallery.selectAll}
          </Button>
        )
      }
    >
      <div
        role="listbox"
        aria-multiselectable
        aria-label={title}
        className={styles.list}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        {sheets.map((sheet, index) => {
          const isChosen = chosen.has(sheet.code);
          const Mark = isChosen ? CheckmarkCircleFilled : CircleRegular;
          return (
            <div
              key={sheet.code}
              role="option"
              aria-selected={isChosen}
              aria-labelledby={`name-${sheet.code}`}
              aria-describedby={`purpose-${sheet.code}`}
              tabIndex={tabIndexOf(index)}
              className={mergeClasses(styles.option, isChosen && styles.chosen)}
              onClick={() => toggle(sheet)}
            >
              <SheetPicture code={sheet.code} />
              <div className={styles.texts}>
                <span id={`name-${sheet.code}`} className={styles.name}>
                  {sheet.name}
                </span>
                <span id={`purpose-${sheet.code}`} className={styles.purpose}>
                  {sheet.purpose}
                </span>
                {here.has(sheet.code) && <Badge appearance="tint">{words.gallery.here}</Badge>}
              </div>
              <Mark className={mergeClasses(styles.mark, isChosen && styles.markChosen)} aria-hidden />
            </div>
          );
        })}
      </div>
    </Section>
  );
}
