/** One line of what is divided: what it has and gets, opened to weigh, bound or keep it. */
import { Checkbox, Field, Input } from '@fluentui/react-components';
import type { BudgetWords } from '../../locales/en/budget';
import { usePageStyles } from '../page.styles';
import { useBudgetStyles } from './budget.styles';
import { useFigures } from './figures';
import type { Line, Target } from './targets';

/** As typed. */
export interface TermTexts {
  keep: boolean;
  weight: string;
  min: string;
  max: string;
}

interface LineTermsProps {
  line: Line;
  kind: Target['kind'];
  /** Null while it cannot be divided. */
  next: number | null;
  /** Of a share: what it comes to. */
  money: number | null;
  texts: TermTexts;
  /** Which of the texts are no figures. */
  wrong: readonly (keyof TermTexts)[];
  words: BudgetWords;
  onChange(texts: TermTexts): void;
}

export function LineTerms({ line, kind, next, money, texts, wrong, words, onChange }: LineTermsProps) {
  const styles = useBudgetStyles();
  const page = usePageStyles();
  const figures = useFigures();
  const field = (key: 'weight' | 'min' | 'max') => (
    <Field
      label={words.divide[key]}
      validationState={wrong.includes(key) ? 'error' : 'none'}
      {...(wrong.includes(key) && { validationMessage: words.divide.notNumber })}
    >
      <Input
        inputMode="decimal"
        autoComplete="off"
        value={texts[key]}
        contentAfter={kind === 'share' && key !== 'weight' ? '%' : null}
        onChange={(_, { value }) => onChange({ ...texts, [key]: value })}
      />
    </Field>
  );
  const gets =
    next === null || next === line.now
      ? [figures.of(line.now, kind), ...(texts.keep ? [words.divide.kept] : [])].join(' · ')
      : `${figures.of(line.now, kind)} → ${figures.of(next, kind)} (${figures.change(next - line.now, kind)})`;
  return (
    <li className={styles.item}>
      <details>
        <summary className={styles.summary}>
          {line.title}
          <span className={`${page.small} ${styles.under}`}>
            {[gets, ...(money === null ? [] : [figures.amount(money)])].join(' · ')}
          </span>
        </summary>
        <div className={styles.fields}>
          <Checkbox
            className={styles.wide}
            label={words.divide.keep}
            checked={texts.keep}
            onChange={(_, { checked }) => onChange({ ...texts, keep: checked === true })}
          />
          {!texts.keep && (
            <>
              {field('weight')}
              {field('min')}
              {field('max')}
            </>
          )}
        </div>
      </details>
    </li>
  );
}
