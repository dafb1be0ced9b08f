/** Something that takes a while: what is being done, how far it is where that is known, and the way out. */
import { Button, Field, ProgressBar } from '@fluentui/react-components';

interface LongRunProps {
  sentence: string;
  /** 0 to 1; none where nobody knows. */
  share?: number | undefined;
  cancel: string;
  onCancel(): void;
}

export function LongRun({ sentence, share, cancel, onCancel }: LongRunProps) {
  return (
    <>
      <Field validationMessage={sentence} validationState="none">
        <ProgressBar {...(share !== undefined && { value: share })} />
      </Field>
      <div>
        <Button onClick={onCancel}>{cancel}</Button>
      </div>
    </>
  );
}
