/** The last check of this workbook, asked whenever the page comes into view. */
import { useEffect, useState } from 'react';
import type { Past } from '../../checks/score';
import { lastCheck } from '../../excel/check/lastCheck';
import { useShown } from '../Heading';

/** Null for none; undefined while nothing is known, or where it could not be read: then nothing is said of it. */
export function useLastCheck(): Past | null | undefined {
  const shown = useShown();
  const [found, setFound] = useState<Past | null | undefined>(undefined);
  useEffect(() => {
    if (!shown) return undefined;
    let wanted = true;
    lastCheck().then(
      (past) => wanted && setFound(past),
      // The plans are read beside it, and that they could not be is said there.
      () => wanted && setFound(undefined),
    );
    return () => {
      wanted = false;
    };
  }, [shown]);
  return found;
}
