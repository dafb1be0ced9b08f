/** The page of the custom functions: the list, or the one the address names. */
import { Spinner } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState } from 'react';
import { FunctionDetail } from '../functions/FunctionDetail';
import { FunctionList } from '../functions/FunctionList';
import { referenceIn, type FunctionEntry } from '../functions/reference';
import { usePlace } from '../place';
import { useSpeech } from '../words';

const FunctionGallery = lazy(() =>
  import('../functions/FunctionGallery').then(({ FunctionGallery: Gallery }) => ({ default: Gallery })),
);
/** Beside the functions, which are named in capitals. */
const gallery = 'gallery';

export function Functions() {
  const { language, words } = useSpeech();
  const { page, detail } = usePlace();
  const [entries, setEntries] = useState<FunctionEntry[] | Error | null>(null);
  const [query, setQuery] = useState('');
  // While another page is in view the address speaks of that one.
  const [shown, setShown] = useState(detail);
  if (page === 'functions' && shown !== detail) setShown(detail);

  useEffect(() => {
    let wanted = true;
    referenceIn(language).then(
      (found) => wanted && setEntries(found),
      (error: unknown) => wanted && setEntries(error instanceof Error ? error : new Error(String(error))),
    );
    return () => {
      wanted = false;
    };
  }, [language]);

  // To the frame, which says what to do when a part of the pane cannot be fetched.
  if (entries instanceof Error) throw entries;
  if (!entries) return <Spinner label={words.frame.loading} />;
  if (shown === gallery) {
    return (
      <Suspense fallback={<Spinner label={words.frame.loading} />}>
        <FunctionGallery />
      </Suspense>
    );
  }
  const entry = entries.find(({ id }) => id === shown);
  return entry ? <FunctionDetail entry={entry} /> : <FunctionList entries={entries} query={query} onQuery={setQuery} />;
}
