/** What was read: what could not be, what lies outside the plan, what is there already; and what becomes of those rows. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { importingWords } from '../../locales/importing';
import { usualRepeated, type Choices } from '../../sheet/import/choices';
import type { ImportRead } from '../../sheet/import/readRows';
import type { ReadSettings } from '../../sheet/reading';
import { usePageStyles } from '../page.styles';
import { Section } from '../Section';
import { useSpeech, useTopic } from '../words';
import { ChoiceField } from './ChoiceField';
import { ForeignWords } from './ForeignWords';
import { UnreadCells } from './UnreadCells';
import type { Mappings } from './useMapping';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: tokens.spacingVerticalM },
});

interface FindingsProps {
  read: ImportRead;
  choices: Choices;
  settings: ReadSettings;
  mappings: Mappings;
  disabled: boolean;
  onChoose(change: Partial<Choices>): void;
}

export function Findings({ read, choices, settings, mappings, disabled, onChoose }: FindingsProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const { count, fill, together } = useSpeech();
  const words = useTopic(importingWords);
  const { rows, unread, beyond, lacking, empty, identity } = read;
  const there = choices.replace ? 0 : rows.filter((row) => row.there).length;
  const repeated = rows.filter((row) => row.repeated).length;
  return (
    <Section title={words.found}>
      <p className={page.text}>
        {together(
          count(words.rows, rows.length),
          unread.length === 0 && words.allRead,
          empty > 0 && count(words.empty, empty),
        )}
      </p>
      {lacking.map(({ header, count: rowsLacking }) => (
        <p key={header} className={page.text}>
          {fill(count(words.lacking, rowsLacking), { header })}
        </p>
      ))}
      <div className={styles.fields}>
        <ForeignWords
          foreign={read.foreign}
          settings={settings}
          decided={mappings.mapped.decided}
          disabled={disabled}
          onDecide={mappings.decide}
        />
        {unread.length > 0 && (
          <>
            <UnreadCells unread={unread} columns={read.columns} />
            <ChoiceField
              label={words.unreadChoice}
              value={choices.unread}
              options={words.unreadChoices}
              disabled={disabled}
              onChoose={(value) => onChoose({ unread: value })}
            />
          </>
        )}
        {beyond.length > 0 && (
          <>
            {beyond.map(({ key, header, side, count: times, firstRow }) => (
              <p key={`${key} ${side}`} className={page.text}>
                {fill(count(words.beyond[side], times), { header, row: String(firstRow) })}
              </p>
            ))}
            <ChoiceField
              label={words.beyondChoice}
              value={choices.beyond}
              options={words.beyondChoices}
              disabled={disabled}
              onChoose={(value) => onChoose({ beyond: value })}
            />
          </>
        )}
        {there > 0 && (
          <>
            <p className={page.text}>{count(words.there[identity], there)}</p>
            <ChoiceField
              label={words.thereChoice}
              value={choices.there}
              options={words.thereChoices}
              disabled={disabled}
              onChoose={(value) => onChoose({ there: value })}
            />
          </>
        )}
        {repeated > 0 && (
          <>
            <p className={page.text}>{count(words.repeated[identity === 'date' ? 'date' : 'unique'], repeated)}</p>
            <ChoiceField
              label={words.repeatedChoice}
              value={choices.repeated ?? usualRepeated(read)}
              options={identity === 'date' ? { sum: words.sum, ...words.repeatedChoices } : words.repeatedChoices}
              disabled={disabled}
              onChoose={(value) => onChoose({ repeated: value })}
            />
          </>
        )}
      </div>
    </Section>
  );
}
