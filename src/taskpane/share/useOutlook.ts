/** What converting would do: read when the page comes into view, when the scope changes, and, for the selection, when that does. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { onSelection } from '../../excel/formula/selection';
import { lookAtSharing, type Outlook } from '../../excel/share/outlook';
import type { Scope } from '../../excel/share/scope';
import { useShown } from '../Heading';
import { troubleOf, type Trouble } from '../Problem';

interface Looking {
  /** Null until it was read once. */
  outlook: Outlook | null;
  trouble: Trouble | null;
  look(): void;
}

export function useOutlook(scope: Scope): Looking {
  const shown = useShown();
  const [state, setState] = useState<{ outlook: Outlook | null; trouble: Trouble | null }>({
    outlook: null,
    trouble: null,
  });
  const turn = useRef(0);
  const look = useCallback(() => {
    const mine = (turn.current += 1);
    lookAtSharing(scope).then(
      (outlook) => mine === turn.current && setState({ outlook, trouble: null }),
      (error: unknown) => mine === turn.current && setState({ outlook: null, trouble: troubleOf(error) }),
    );
  }, [scope]);

  useEffect(() => {
    if (!shown) return undefined;
    look();
    if (scope.kind !== 'selection') return undefined;
    const listening = onSelection(look);
    listening.catch((error: unknown) => setState({ outlook: null, trouble: troubleOf(error) }));
    return () => {
      // Without a listener there is nothing to end; why there is none was told above.
      listening.then((end) => end()).catch(() => undefined);
    };
  }, [shown, look, scope]);

  return { ...state, look };
}
