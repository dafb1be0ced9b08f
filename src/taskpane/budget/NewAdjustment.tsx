/** A new row of the log of adjustments: filled in, told what it comes to, and written below those that are there. */
import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { signs } from '../../checks/spending';
import type { BudgetWords } from '../../locales/en/budget';
import type { ReadSettings } from '../../sheet/reading';
import { usePageStyles } from '../page.styles';
import { Section } from '../Section';
import { signKeys, settledAt, type AdjustablePlan } from './adjustments';
import { AdjustmentEffect } from './AdjustmentEffect';
import { useBudgetStyles } from './budget.styles';
import { figureIn, textOf } from './figures';
import { draftOf, type Form } from './form';
import { WriteAdjustment } from './WriteAdjustment';

interface NewAdjustmentProps {
  plans: readonly AdjustablePlan[];
  form: Form;
  settings: ReadSettings;
  words: BudgetWords;
  onChange(form: Form): void;
  onWritten(): void;
}

export function NewAdjustment({ plans, form, settings, words, onChange, onWritten }: NewAdjustmentProps) {
  const styles = useBudgetStyles();
  const page = usePageStyles();
  const plan = plans.find(({ key }) => key === form.plan) ?? plans[0];
  if (!plan) return null;
  const put = (change: Partial<Form>) => onChange({ ...form, ...change });
  const choose = (value: string) => {
    const [key = '', line = ''] = value.split('\t');
    const money = plans.find((one) => one.key === key)?.lines.find(({ id }) => id === line)?.money;
    put({ plan: key, line, base: money === undefined ? '' : textOf(money) });
  };
  const draft = draftOf(form);
  const settled = settledAt(draft, settings.thresholds.get('RollCap') ?? 0.15);
  const isWrong = (text: string) => text !== '' && !((figureIn(text) ?? NaN) >= 0);
  const money = (key: 'base' | 'proposed') => (
    <Field
      label={words.adjust[key]}
      {...(isWrong(form[key]) && { validationState: 'error', validationMessage: words.adjust.lacking[key] })}
    >
      <Input
        inputMode="decimal"
        autoComplete="off"
        value={form[key]}
        onChange={(_, { value }) => put({ [key]: value })}
      />
    </Field>
  );
  return (
    <Section title={words.adjust.title}>
      <Field label={words.adjust.line}>
        <Select value={form.line === '' ? '' : `${plan.key}\t${form.line}`} onChange={(_, { value }) => choose(value)}>
          <option value="">{words.adjust.chooseLine}</option>
          {plans.flatMap(({ key, lines, log }) =>
            lines.map(({ id, title }) => (
              <option key={`${key} ${id}`} value={`${key}\t${id}`}>
                {plans.length > 1 ? `${title} · ${log.sheet}` : title}
              </option>
            )),
          )}
        </Select>
      </Field>
      <Field label={words.adjust.trigger}>
        <Select value={form.trigger} onChange={(_, { value }) => put({ trigger: value })}>
          {(settings.lists.get('trig') ?? []).map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.adjust.note}>
        <Input value={form.note} autoComplete="off" onChange={(_, { value }) => put({ note: value })} />
      </Field>
      <div className={styles.pair}>
        {money('base')}
        {money('proposed')}
      </div>
      <Checkbox
        label={words.adjust.major}
        checked={form.isMajor}
        onChange={(_, { checked }) => put({ isMajor: checked === true })}
      />
      <div role="group" aria-label={words.adjust.signed}>
        <p className={page.text}>{words.adjust.signed}</p>
        {signKeys
          .filter((key) => form.isMajor || key === 'a1')
          .map((key) => (
            <Checkbox
              key={key}
              label={settings.wordOf('dept', signs[key])}
              checked={form.signed.includes(key)}
              onChange={(_, { checked }) =>
                put({
                  signed: checked === true ? [...form.signed, key] : form.signed.filter((one) => one !== key),
                })
              }
            />
          ))}
      </div>
      {form.line !== '' && settled !== null && settled >= 0 && (
        <AdjustmentEffect plan={plan} draft={draft} settled={settled} words={words} />
      )}
      <WriteAdjustment plan={plan} draft={draft} words={words} onWritten={onWritten} />
    </Section>
  );
}
