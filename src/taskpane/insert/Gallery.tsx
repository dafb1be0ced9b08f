/** First step of an insert: the sheets there are, found by search and pack, and chosen. */
import { Button, makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { Survey } from '../../excel/workbook';
import type { Pack } from '../../sheet/answers';
import { useAnnounce } from '../announce';
import { Heading } from '../Heading';
import { usePageStyles } from '../page.styles';
import { useSpeech } from '../words';
import { catalogueIn, matching } from './catalogue';
import { SheetList } from './SheetList';

const useStyles = makeStyles({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    '& > *': { flexGrow: 1, maxWidth: '100%' },
  },
});

interface GalleryProps {
  chosen: string[];
  survey: Survey | null;
  onChoose(codes: string[]): void;
  onNext(): void;
}

export function Gallery({ chosen, survey, onChoose, onNext }: GalleryProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const { language, words, fill, count } = useSpeech();
  const announce = useAnnounce();
  const [query, setQuery] = useState('');
  const [pack, setPack] = useState<Pack | ''>('');

  const all = useMemo(() => catalogueIn(language), [language]);
  const packs = [...new Set(all.map((sheet) => sheet.pack))];
  const found = useMemo(() => matching(all, query, pack), [all, query, pack]);
  const here = new Set(survey?.sheets.map(({ code }) => code));
  const none = fill(words.gallery.none, { query });
  const said = query === '' && pack === '' ? '' : found.length > 0 ? count(words.gallery.found, found.length) : none;
  useEffect(() => announce(said), [announce, said]);

  const choose = (codes: string[], on: boolean) => {
    const kept = chosen.filter((code) => !codes.includes(code));
    onChoose(on ? [...kept, ...codes] : kept);
  };

  return (
    <>
      <div className={page.body}>
        <Heading view="insert/choose">{words.gallery.title}</Heading>
        <div className={styles.filters}>
          <SearchBox
            aria-label={words.gallery.search}
            placeholder={words.gallery.search}
            dismiss={{ 'aria-label': words.gallery.clear }}
            value={query}
            onChange={(_, { value }) => setQuery(value)}
          />
          {packs.length > 1 && (
            <Select
              aria-label={words.gallery.pack}
              value={pack}
              onChange={(_, { value }) => setPack(packs.find((each) => each === value) ?? '')}
            >
              <option value="">{words.gallery.all}</option>
              {packs.map((each) => (
                <option key={each} value={each}>
                  {words.packs[each]}
                </option>
              ))}
            </Select>
          )}
        </div>
        {packs.map((each) => {
          const sheets = found.filter((sheet) => sheet.pack === each);
          if (sheets.length === 0) return null;
          return (
            <SheetList
              key={each}
              title={words.packs[each]}
              sheets={sheets}
              chosen={new Set(chosen)}
              here={here}
              onChoose={choose}
            />
          );
        })}
        {found.length === 0 && <p className={page.text}>{none}</p>}
      </div>
      <div className={page.actions}>
        <p className={page.aside}>
          {chosen.length > 0 ? count(words.gallery.chosen, chosen.length) : words.gallery.hint}
        </p>
        <Button appearance="primary" disabledFocusable={chosen.length === 0} onClick={onNext}>
          {words.gallery.next}
        </Button>
      </div>
    </>
  );
}
