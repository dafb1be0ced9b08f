/** The weights of scores: each set folded to a line, opened to be changed; written only when it comes to 100 %. */
import { Button, Field, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { readWeights, setWeights, type WeightSet } from '../../excel/settingsSheet/weights';
import { settingsWords } from '../../locales/settings';
import { useAnnounce } from '../announce';
import { usePageStyles } from '../page.styles';
import { Problem } from '../Problem';
import { Section } from '../Section';
import { useTask } from '../share/useTask';
import { useSpeech, useTopic } from '../words';

const useStyles = makeStyles({
  set: { ...typographyStyles.body1, cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` },
  input: { minWidth: 0 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
  },
});

export function Weights() {
  const words = useTopic(settingsWords);
  const { language } = useSpeech();
  const announce = useAnnounce();
  const reading = useTask<WeightSet[]>();
  const task = useTask<true>();
  const { run: readNow } = reading;
  const read = useCallback(() => readNow(() => readWeights(language)), [readNow, language]);
  useEffect(() => void read(), [read]);

  const put = async (set: string, name: string, weights: number[]) => {
    if (!(await task.run(() => setWeights(set, weights).then(() => true as const)))) return;
    announce(`${name}: ${words.weights.saved}`);
    await read();
  };
  return (
    <Section title={words.weights.title}>
      {reading.trouble && <Problem title={words.unread} trouble={reading.trouble} />}
      {task.trouble && <Problem title={words.failed} trouble={task.trouble} />}
      {(reading.result ?? []).map((one) => {
        const name = words.weights.sets[one.set] ?? one.set;
        return (
          <Weighing
            key={one.set}
            name={name}
            criteria={one.criteria}
            busy={task.busy}
            onSave={(weights) => void put(one.set, name, weights)}
          />
        );
      })}
    </Section>
  );
}

const percent = (weight: number) => String(Number((weight * 100).toPrecision(6)));

interface WeighingProps {
  name: string;
  criteria: WeightSet['criteria'];
  busy: boolean;
  onSave(weights: number[]): void;
}

function Weighing({ name, criteria, busy, onSave }: WeighingProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const { fill, number } = useSpeech();
  const { weights: words } = useTopic(settingsWords);
  const there = criteria.map(({ weight }) => percent(weight));
  const [typed, setTyped] = useState<{ over: string; texts: string[] } | null>(null);
  // What is typed holds for the weights it was typed over.
  const texts = typed?.over === there.join() ? typed.texts : there;
  const shares = texts.map((text) => (text.trim() === '' ? NaN : Number(text) / 100));
  const sum = Math.round(shares.reduce((all, one) => all + one, 0) * 1e6) / 1e4;
  const fits = Math.abs(sum - 100) <= 0.05 && shares.every((one) => one >= 0);
  const isStandard = criteria.every(({ standard }, at) => Math.abs((shares[at] ?? NaN) - standard) < 1e-9);
  const change = (at: number, text: string) =>
    setTyped({ over: there.join(), texts: texts.map((one, index) => (index === at ? text : one)) });
  return (
    <details>
      <summary className={styles.set}>
        {name} <span className={page.small}>{there.map((one) => `${one} %`).join(' · ')}</span>
      </summary>
      {criteria.map((one, at) => (
        <Field key={one.name} label={one.name}>
          <Input
            className={styles.input}
            type="number"
            min={0}
            max={100}
            step="any"
            disabled={busy}
            contentAfter="%"
            value={texts[at] ?? ''}
            onChange={(_, { value }) => change(at, value)}
          />
        </Field>
      ))}
      <p className={page.text} aria-live="polite">
        {Number.isNaN(sum) ? words.incomplete : fill(fits ? words.sum : words.wrongSum, { sum: number(sum) })}
      </p>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={busy || !fits || texts.join() === there.join()}
          aria-label={`${name}: ${words.save}`}
          onClick={() => onSave(shares)}
        >
          {words.save}
        </Button>
        {!isStandard && (
          <Button
            disabled={busy}
            onClick={() => setTyped({ over: there.join(), texts: criteria.map(({ standard }) => percent(standard)) })}
          >
            {words.standard}
          </Button>
        )}
      </div>
    </details>
  );
}
