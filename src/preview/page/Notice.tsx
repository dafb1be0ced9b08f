/** A line under the ribbon about what has just happened; it goes by itself unless it reports a problem. */
import { useEffect, type ReactElement } from 'react';
import { Icon } from './Icon';

export interface Message {
  kind: 'done' | 'problem';
  sentences: string[];
}

export function Notice({
  message,
  close,
  onClose,
}: {
  message: Message;
  close: string;
  onClose: () => void;
}): ReactElement {
  useEffect(() => {
    if (message.kind === 'problem') return;
    const timer = setTimeout(onClose, 8000);
    return () => clearTimeout(timer);
  }, [message, onClose]);
  return (
    <div className={`notice ${message.kind}`} role={message.kind === 'problem' ? 'alert' : 'status'}>
      <span>{message.sentences.join(' ')}</span>
      <button className="quiet" aria-label={close} title={close} onClick={onClose}>
        <Icon name="close" size={14} />
      </button>
    </div>
  );
}
