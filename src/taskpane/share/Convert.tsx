/** Two ways to do without the functions: each says what it will write, and afterwards what it wrote. */
import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from '@fluentui/react-components';
import { convert, type Converted } from '../../excel/share/convert';
import type { Outlook } from '../../excel/share/outlook';
import type { Way } from '../../excel/share/ready';
import type { Scope } from '../../excel/share/scope';
import { shareWords } from '../../locales/share';
import { useAnnounce } from '../announce';
import { usePageStyles } from '../page.styles';
import { Problem } from '../Problem';
import { useSpeech, useTopic } from '../words';
import { Places } from './Places';
import type { Task } from './useTask';

const useStyles = makeStyles({
  way: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
});

interface ConvertProps {
  scope: Scope;
  outlook: Outlook;
  task: Task<Converted>;
  busy: boolean;
  onDone(): void;
}

export function Convert({ scope, outlook, task, busy, onDone }: ConvertProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const { fill } = useSpeech();
  const words = useTopic(shareWords);
  const announce = useAnnounce();
  const sum = (key: 'cells' | 'native') => outlook.sheets.reduce((total, sheet) => total + sheet[key], 0);
  const cells = sum('cells') - outlook.waiting.length;
  const native = sum('native');
  // A name that could not be converted a moment ago cannot be now.
  const names = outlook.names.filter((name) => scope.kind === 'workbook' && !task.result?.staying.includes(name));
  if (cells + names.length === 0) return null;

  const run = async (way: Way) => {
    const result = await task.run(() => convert(scope, way));
    if (!result) return;
    announce(fill(words.done, { native: result.native, values: result.values }));
    onDone();
  };
  const ways: { way: Way; title: string; text: string; label: string; primary: boolean }[] = [
    {
      way: 'native',
      title: words.nativeTitle,
      text: fill(words.nativeHelp, { native, values: cells - native }),
      label: words.nativeDo,
      primary: true,
    },
    {
      way: 'values',
      title: words.valuesTitle,
      text: fill(words.valuesHelp, { count: cells }),
      label: words.valuesDo,
      primary: false,
    },
  ];
  return (
    <div className={page.group}>
      {ways.map(({ way, title, text, label, primary }) => (
        <section key={way} className={styles.way} aria-label={title}>
          <h2 className={page.title}>{title}</h2>
          <p className={page.text}>{text}</p>
          <Button appearance={primary ? 'primary' : 'secondary'} disabled={busy} onClick={() => void run(way)}>
            {label}
          </Button>
        </section>
      ))}
      <p className={page.small}>{words.keptNote}</p>
      {task.busy && <Spinner size="tiny" label={words.working} />}
    </div>
  );
}

export function Outcome({ task }: { task: Task<Converted> }) {
  const { fill, count, together } = useSpeech();
  const words = useTopic(shareWords);
  const { result, trouble } = task;
  if (trouble) return <Problem title={words.failed} trouble={trouble} />;
  if (!result) return null;
  return (
    <>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          {together(
            fill(words.done, { native: result.native, values: result.values }),
            result.names > 0 && count(words.namesDone, result.names),
            result.readers > 0 && count(words.readersDone, result.readers),
            !result.oneUndoStep && words.severalUndo,
          )}
        </MessageBarBody>
      </MessageBar>
      <Places
        title={count(words.differingTitle, result.differing.length)}
        text={words.differingHelp}
        places={result.differing}
      />
      <Places
        title={count(words.stayingTitle, result.staying.length)}
        text={words.stayingHelp}
        places={[]}
        names={result.staying}
      />
    </>
  );
}
