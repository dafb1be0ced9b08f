/** All functions by group, found by search; each leads to its page. One stop for Tab in each group, arrows within. */
import { Button, makeStyles, SearchBox, tokens, typographyStyles } from '@fluentui/react-components';
import { TableAddRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { groups } from '../../functions/guide';
import { galleryWords } from '../../locales/gallery';
import { useAnnounce } from '../announce';
import { Heading } from '../Heading';
import { Help } from '../Help';
import { usePageStyles } from '../page.styles';
import { go } from '../place';
import { useRoving } from '../roving';
import { Section } from '../Section';
import { useSpeech, useTopic } from '../words';
import { matchingFunctions, type FunctionEntry } from './reference';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  link: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalS})`,
    borderRadius: tokens.borderRadiusMedium,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  name: {
    ...typographyStyles.body1Strong,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForeground1,
  },
  summary: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
});

interface FunctionListProps {
  entries: FunctionEntry[];
  query: string;
  onQuery(query: string): void;
}

export function FunctionList({ entries, query, onQuery }: FunctionListProps) {
  const page = usePageStyles();
  const { words, fill, count } = useSpeech();
  const { page: galleryPage } = useTopic(galleryWords);
  const announce = useAnnounce();
  const found = matchingFunctions(entries, query);
  const none = fill(words.functions.none, { query });
  const said = query === '' ? '' : found.length > 0 ? count(words.functions.found, found.length) : none;
  useEffect(() => announce(said), [announce, said]);

  return (
    <div className={page.body}>
      <Heading view="functions">{words.functions.title}</Heading>
      <SearchBox
        aria-label={words.functions.search}
        placeholder={words.functions.search}
        dismiss={{ 'aria-label': words.gallery.clear }}
        value={query}
        onChange={(_, { value }) => onQuery(value)}
      />
      {query === '' && (
        <div>
          <Button icon={<TableAddRegular />} onClick={() => go('functions', 'gallery')}>
            {galleryPage.open}
          </Button>
        </div>
      )}
      {query === '' ? (
        groups.map((group) => (
          <FunctionGroup
            key={group}
            title={words.groups[group]}
            entries={found.filter((entry) => entry.group === group)}
          />
        ))
      ) : (
        // By how well they match, across groups.
        <FunctionGroup title={said} entries={found} />
      )}
      <Help {...words.functions.how} />
    </div>
  );
}

function FunctionGroup({ title, entries }: { title: string; entries: FunctionEntry[] }) {
  const styles = useStyles();
  const { tabIndexOf, onKeyDown, onFocus } = useRoving(entries.length, 'a');
  return (
    <Section title={title}>
      <ul className={styles.list} onKeyDown={onKeyDown} onFocus={onFocus}>
        {entries.map(({ id, name, summary }, index) => (
          <li key={id}>
            <a className={styles.link} href={`#functions/${id}`} tabIndex={tabIndexOf(index)}>
              <span className={styles.name}>{name}</span>
              <span className={styles.summary}>{summary}</span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
