/** The controls of the insert form by kind. Each is one native input, so that keyboard, input methods and screen readers know it. */
import { Field as FieldFrame, Input, makeStyles, Select, Switch, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ComponentType, type ReactNode } from 'react';
import { answerRules, scenes } from '../../sheet/answers';
import { languageCodes, languages } from '../../locales/languages';
import { useSpeech } from '../words';
import { numberIn } from './draft';
import type { Field } from './fields';

export interface ControlProps {
  id: string;
  field: Field;
  value: string;
  onChange(value: string): void;
  /** The person is done with it for now. */
  onLeave(): void;
  required: boolean;
  invalid: boolean;
  /** What amounts are counted in. */
  currency: string;
}

const useStyles = makeStyles({
  pair: { display: 'grid', gap: tokens.spacingVerticalXS },
});

function TextControl({ id, value, onChange, onLeave, required }: ControlProps) {
  return (
    <Input
      id={id}
      value={value}
      required={required}
      autoComplete="off"
      onChange={(_, { value: text }) => onChange(text)}
      onBlur={onLeave}
    />
  );
}

function DateControl({ id, value, onChange, onLeave }: ControlProps) {
  return <Input id={id} type="date" value={value} onChange={(_, { value: text }) => onChange(text)} onBlur={onLeave} />;
}

/** Arrow up and down step it, as in a spin button; still a text, so that a wrong entry can be seen and named. */
function WholeControl({ id, field, value, onChange, onLeave }: ControlProps) {
  const rule = answerRules[field.key];
  const [from, to] = rule.kind === 'whole' ? [rule.from, rule.to] : [0, Infinity];
  const step = (by: number) => {
    const now = numberIn(value) ?? from - by;
    if (Number.isFinite(now)) onChange(String(Math.min(to, Math.max(from, Math.round(now) + by))));
  };
  return (
    <Input
      id={id}
      value={value}
      inputMode="numeric"
      autoComplete="off"
      onChange={(_, { value: text }) => onChange(text)}
      onBlur={onLeave}
      onKeyDown={(event) => {
        const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
        if (by === undefined) return;
        event.preventDefault();
        step(by);
      }}
    />
  );
}

function FigureControl({ id, value, onChange, onLeave, unit }: ControlProps & { unit: string }) {
  const { number } = useSpeech();
  // Read back with its thousands parted once the field is left.
  const leave = () => {
    const figure = numberIn(value);
    if (figure !== null && Number.isFinite(figure)) onChange(number(figure));
    onLeave();
  };
  return (
    <Input
      id={id}
      value={value}
      inputMode="decimal"
      autoComplete="off"
      contentAfter={unit}
      onChange={(_, { value: text }) => onChange(text)}
      onBlur={leave}
    />
  );
}

function ChoiceControl({ id, value, onChange, onLeave, children }: ControlProps & { children: ReactNode }) {
  return (
    <Select id={id} value={value} onChange={(_, { value: code }) => onChange(code)} onBlur={onLeave}>
      {children}
    </Select>
  );
}

function QuarterControl(props: ControlProps) {
  const { words, fill } = useSpeech();
  return (
    <ChoiceControl {...props}>
      {['1', '2', '3', '4'].map((quarter) => (
        <option key={quarter} value={quarter}>
          {fill(words.form.quarterName, { quarter })}
        </option>
      ))}
    </ChoiceControl>
  );
}

function SceneControl(props: ControlProps) {
  const { words } = useSpeech();
  return (
    <ChoiceControl {...props}>
      {scenes.map((scene) => (
        <option key={scene} value={scene}>
          {words.scenes[scene]}
        </option>
      ))}
    </ChoiceControl>
  );
}

function LanguageControl(props: ControlProps) {
  return (
    <ChoiceControl {...props}>
      {languageCodes.map((code) => (
        <option key={code} value={code} lang={code}>
          {languages[code].name}
        </option>
      ))}
    </ChoiceControl>
  );
}

const usual: readonly string[] = answerRules.currency.kind === 'choice' ? answerRules.currency.of : [];

function CurrencyControl({ id, value, onChange, onLeave, invalid }: ControlProps) {
  const styles = useStyles();
  const { language, words } = useSpeech();
  // Stays while a code is typed, even when it becomes one of the usual ones.
  const [other, setOther] = useState(!usual.includes(value));
  const nameOf = new Intl.DisplayNames(language, { type: 'currency' });
  const choose = (code: string) => {
    setOther(code === '');
    onChange(code);
  };
  return (
    <div className={styles.pair}>
      <Select
        id={other ? `${id}-choice` : id}
        value={other ? '' : value}
        onChange={(_, { value: code }) => choose(code)}
        onBlur={onLeave}
      >
        {usual.map((code) => (
          <option key={code} value={code}>{`${code} · ${nameOf.of(code) ?? code}`}</option>
        ))}
        <option value="">{words.form.otherCurrency}</option>
      </Select>
      {other && (
        <FieldFrame label={words.form.currencyCode} validationState={invalid ? 'error' : 'none'}>
          <Input
            id={id}
            value={value}
            autoComplete="off"
            onChange={(_, { value: text }) => onChange(text)}
            onBlur={onLeave}
          />
        </FieldFrame>
      )}
    </div>
  );
}

function NamesControl({ id, value, onChange, onLeave }: ControlProps) {
  return (
    <Textarea
      id={id}
      value={value}
      resize="vertical"
      rows={4}
      onChange={(_, { value: lines }) => onChange(lines)}
      onBlur={onLeave}
    />
  );
}

function FlagControl({ id, value, onChange }: ControlProps) {
  return <Switch id={id} checked={value === 'yes'} onChange={(_, { checked }) => onChange(checked ? 'yes' : '')} />;
}

export const controls: Record<Field['control'], ComponentType<ControlProps>> = {
  text: TextControl,
  date: DateControl,
  whole: WholeControl,
  amount: (props) => <FigureControl {...props} unit={props.currency} />,
  percent: (props) => <FigureControl {...props} unit="%" />,
  quarter: QuarterControl,
  scene: SceneControl,
  currency: CurrencyControl,
  language: LanguageControl,
  names: NamesControl,
  flag: FlagControl,
};
