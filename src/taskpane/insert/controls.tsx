/** The controls of the insert form by kind. Each is one native input, so that keyboard, input methods and screen readers know it. */
import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState, type ComponentType } from 'react';
import { answerRules } from '../../sheet/answers';
import { languageCodes, languages } from '../../locales/languages';
import { useSpeech } from '../words';
import { numberIn, type fields } from './draft';

export interface ControlProps {
  id: string;
  value: string;
  onChange(value: string): void;
  /** The person is done with it for now. */
  onLeave(): void;
  required: boolean;
  invalid: boolean;
  /** What amounts are counted in. */
  currency: string;
}
type ControlKind = (typeof fields)[number]['control'];

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: '1fr', gap: tokens.spacingVerticalXS },
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
function WholeControl({ id, value, onChange, onLeave }: ControlProps) {
  const rule = answerRules.weeks;
  const step = (by: number) => {
    const [from, to] = rule.kind === 'whole' ? [rule.from, rule.to] : [0, Infinity];
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

/** Read back with its thousands parted once the field is left. */
function AmountControl({ id, value, onChange, onLeave, currency }: ControlProps) {
  const { number } = useSpeech();
  const leave = () => {
    const amount = numberIn(value);
    if (amount !== null && Number.isFinite(amount)) onChange(number(amount));
    onLeave();
  };
  return (
    <Input
      id={id}
      value={value}
      inputMode="decimal"
      autoComplete="off"
      contentAfter={currency}
      onChange={(_, { value: text }) => onChange(text)}
      onBlur={leave}
    />
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
        <Field label={words.form.currencyCode} validationState={invalid ? 'error' : 'none'}>
          <Input
            id={id}
            value={value}
            autoComplete="off"
            onChange={(_, { value: text }) => onChange(text)}
            onBlur={onLeave}
          />
        </Field>
      )}
    </div>
  );
}

function LanguageControl({ id, value, onChange, onLeave }: ControlProps) {
  return (
    <Select id={id} value={value} onChange={(_, { value: code }) => onChange(code)} onBlur={onLeave}>
      {languageCodes.map((code) => (
        <option key={code} value={code} lang={code}>
          {languages[code].name}
        </option>
      ))}
    </Select>
  );
}

export const controls: Record<ControlKind, ComponentType<ControlProps>> = {
  text: TextControl,
  date: DateControl,
  whole: WholeControl,
  amount: AmountControl,
  currency: CurrencyControl,
  language: LanguageControl,
};
