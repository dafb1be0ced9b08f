/** The models side by side: for every channel its credit, share and shift from last touch under each, beside its share of the budget. */
import { Button, Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { AttributionWords } from '../../locales/en/attribution';
import type { ChannelBudget } from '../../sheet/channelBudget';
import { usePageStyles } from '../page.styles';
import { Section } from '../Section';
import { shownIn } from '../testLab/shown';
import { useSpeech } from '../words';
import { modelsOf, type Comparison, type Model } from './compare';

const useStyles = makeStyles({
  choices: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    border: 'none',
    padding: 0,
    margin: 0,
  },
  table: {
    ...typographyStyles.caption1,
    borderCollapse: 'collapse',
    width: '100%',
    fontVariantNumeric: 'tabular-nums',
    '& th': { fontWeight: tokens.fontWeightRegular, textAlign: 'start' },
    '& thead th:not(:first-child)': { textAlign: 'end' },
    '& th, & td': { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}` },
    '& td': { textAlign: 'end', verticalAlign: 'top' },
  },
  channel: {
    ...typographyStyles.body1Strong,
    paddingTop: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '& span': {
      ...typographyStyles.caption1,
      color: tokens.colorNeutralForeground3,
      marginInlineStart: tokens.spacingHorizontalS,
    },
  },
  bar: {
    height: '4px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
});

/** So many channels are shown at first. */
const most = 10;

interface ComparedProps {
  comparison: Comparison;
  /** Those shown, last touch first. */
  models: readonly Model[];
  budget: ChannelBudget | null;
  words: AttributionWords;
  onModels(models: Model[]): void;
}

export function Compared({ comparison, models, budget, words, onModels }: ComparedProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const { fill, count, number } = useSpeech();
  const [all, setAll] = useState(false);
  const table = useRef<HTMLTableElement>(null);
  const { channels, credit, kind } = comparison;
  const offered = modelsOf[kind].filter((model) => model !== 'last' && credit[model]);
  const shown = all ? channels : channels.slice(0, most);
  return (
    <Section title={words.channels}>
      <fieldset className={styles.choices}>
        <legend className={page.small}>{words.choose}</legend>
        {offered.map((model) => (
          <Checkbox
            key={model}
            label={words.models[model]}
            checked={models.includes(model)}
            onChange={(_, { checked }) =>
              onModels(modelsOf[kind].filter((each) => (each === model ? checked === true : models.includes(each))))
            }
          />
        ))}
      </fieldset>
      {!credit.markov && <p className={page.small}>{words.noMarkov}</p>}
      {credit.markov && models.includes('markov') && !comparison.hasNulls && (
        <p className={page.small}>{words.noNulls}</p>
      )}
      <p className={page.small}>{words.shiftHelp}</p>
      {budget && (
        <p className={page.small}>{fill(words.budgetHelp, { table: budget.table.name, sheet: budget.table.sheet })}</p>
      )}
      <table ref={table} tabIndex={-1} className={styles.table}>
        <thead>
          <tr>
            {(['model', 'credit', 'share', 'shift'] as const).map((header) => (
              <th key={header} scope="col">
                {words.headers[header]}
              </th>
            ))}
          </tr>
        </thead>
        {shown.map((channel, at) => (
          <Channel
            key={channel}
            name={channel}
            credits={models.map((model) => [model, credit[model]?.[at] ?? 0])}
            total={comparison.total}
            budget={budget && (budget.of(channel)?.share ?? null)}
            hasBudget={budget !== null}
            words={words}
          />
        ))}
      </table>
      {shown.length < channels.length && (
        <div>
          <Button
            size="small"
            onClick={() => {
              setAll(true);
              // The button goes away.
              table.current?.focus();
            }}
          >
            {count(words.all, channels.length - shown.length)}
          </Button>
        </div>
      )}
      {comparison.unclaimed > 0 && (
        <p className={page.text}>{fill(words.unclaimed, { value: number(comparison.unclaimed) })}</p>
      )}
    </Section>
  );
}

interface ChannelProps {
  name: string;
  credits: (readonly [Model, number])[];
  total: number;
  /** Null where the plan gives it nothing. */
  budget: number | null;
  hasBudget: boolean;
  words: AttributionWords;
}

function Channel({ name, credits, total, budget, hasBudget, words }: ChannelProps) {
  const styles = useStyles();
  const { language, fill } = useSpeech();
  const { points } = shownIn(language);
  const amount = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const partOf = (value: number) => (total === 0 ? 0 : value / total);
  const base = partOf(credits[0]?.[1] ?? 0);
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={4} className={styles.channel}>
          {name}
          {hasBudget && (
            <span>{budget === null ? words.noBudget : fill(words.budget, { share: share.format(budget) })}</span>
          )}
        </th>
      </tr>
      {credits.map(([model, value]) => (
        <tr key={model}>
          <th scope="row">
            {words.models[model]}
            <div className={styles.bar} style={{ width: `${Math.max(0, Math.min(100, 100 * partOf(value)))}%` }} />
          </th>
          <td>{amount.format(value)}</td>
          <td>{share.format(partOf(value))}</td>
          <td>{model === 'last' ? '' : points(partOf(value) - base)}</td>
        </tr>
      ))}
    </tbody>
  );
}
