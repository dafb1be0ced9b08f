/** First step of an insert: the sheets there are, found by search, pack and step of the plan, and chosen. */
import { Button, makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { Survey } from '../../excel/workbook';
import { planSteps } from '../../sheet/template';
import { useAnnounce } from '../announce';
import { Heading } from '../Heading';
import { Help } from '../Help';
import { usePageStyles } from '../page.styles';
import { useSpeech } from '../words';
import { catalogueIn, matching, type Filter } from './catalogue';
import { SheetList } from './SheetList';

const useStyles = makeStyles({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    '& > *': { flexGrow: 1, maxWidth: '100%' },
  },
});

const everything: Filter = { query: '', pack: '', step: '' };

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
  const [filter, setFilter] = useState<Filter>(everything);
  const { query, pack, step } = filter;
  const narrow = (change: Partial<Filter>) => setFilter({ ...filter, ...change });

  const all = useMemo(() => catalogueIn(language), [language]);
  const packs = [...new Set(all.map((sheet) => sheet.pack))];
  const found = useMemo(() => matching(all, filter), [all, filter]);
  const here = new Set(survey?.sheets.map(({ code }) => code));
  const none = query === '' ? words.gallery.noneHere : fill(words.gallery.none, { query });
  const said =
    query === '' && pack === '' && step === ''
      ? ''
      : found.length > 0
        ? count(words.gallery.found, found.length)
        : none;
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
            onChange={(_, { value }) => narrow({ query: value })}
          />
          {packs.length > 1 && (
            <Select
              aria-label={words.gallery.pack}
              value={pack}
              onChange={(_, { value }) => narrow({ pack: packs.find((each) => each === value) ?? '' })}
            >
              <option value="">{words.gallery.everyPack}</option>
              {packs.map((each) => (
                <option key={each} value={each}>
                  {words.packs[each]}
                </option>
              ))}
            </Select>
          )}
          <Select
            aria-label={words.gallery.step}
            value={step}
            onChange={(_, { value }) => narrow({ step: planSteps.find((each) => each === value) ?? '' })}
          >
            <option value="">{words.gallery.everyStep}</option>
            {planSteps.map((each) => (
              <option key={each} value={each}>
                {words.steps[each]}
              </option>
            ))}
          </Select>
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
        <Help {...words.gallery.how} />
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
