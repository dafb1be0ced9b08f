/** One sentence and two answers, before something is lost. */
import { useEffect, useRef, type ReactElement } from 'react';

interface QuestionProps {
  sentence: string;
  yes: string;
  no: string;
  onAnswer: (yes: boolean) => void;
}

export function Question({ sentence, yes, no, onAnswer }: QuestionProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="question" aria-label={sentence} onCancel={() => onAnswer(false)}>
      <p>{sentence}</p>
      <div className="answers">
        <button onClick={() => onAnswer(true)}>{yes}</button>
        <button className="primary" autoFocus onClick={() => onAnswer(false)}>
          {no}
        </button>
      </div>
    </dialog>
  );
}
