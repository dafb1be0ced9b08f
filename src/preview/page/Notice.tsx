/** A line under the ribbon about what has just happened; it goes by itself unless it reports a problem. */
import { useEffect, type ReactElement } from 'react';
import type { Outcome } from './files';
import { Icon } from './Icon';

export function Notice({
  outcome,
  close,
  onClose,
}: {
  outcome: Outcome;
  close: string;
  onClose: () => void;
}): ReactElement {
  useEffect(() => {
    if (outcome.problem) return;
    const timer = setTimeout(onClose, 8000);
    return () => clearTimeout(timer);
  }, [outcome, onClose]);
  return (
    <div className={outcome.problem ? 'notice problem' : 'notice'} role={outcome.problem ? 'alert' : 'status'}>
      <span>{outcome.sentences.join(' ')}</span>
      <button className="quiet" aria-label={close} title={close} onClick={onClose}>
        <Icon name="close" size={14} />
      </button>
    </div>
  );
}
