/** Which column of the table takes what, and how its cells are written where that is in doubt. */
import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { importingWords } from '../../locales/importing';
import { columnName } from '../../sheet/address';
import { sampleOf } from '../../sheet/import/mapping';
import type { Source } from '../../sheet/import/source';
import type { Target } from '../../sheet/import/target';
import type { ReadSettings } from '../../sheet/reading';
import { usePageStyles } from '../page.styles';
import { Section } from '../Section';
import { useSpeech, useTopic } from '../words';
import { ColumnField } from './ColumnField';
import type { Mappings } from './useMapping';
import { WritingFields } from './WritingFields';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: tokens.spacingVerticalM },
  /** What belongs to the column above. */
  column: { display: 'grid', gap: tokens.spacingVerticalS },
});

interface ColumnsProps {
  source: Source;
  target: Target;
  settings: ReadSettings;
  mappings: Mappings;
  disabled: boolean;
}

export function Columns({ source, target, settings, mappings, disabled }: ColumnsProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const { fill, list } = useSpeech();
  const words = useTopic(importingWords);
  const nameOf = useSourceNames(source);
  const { mapping, writing, remembered, unanswered } = mappings.mapped;
  const taken = new Set(Object.values(mapping).map((one) => (one.from === 'column' ? one.at : -1)));
  const notTaken = source.columns.flatMap((_, at) => (taken.has(at) ? [] : [nameOf(at)]));
  return (
    <Section title={words.columns}>
      <p className={page.text}>{words.columnsHelp}</p>
      {remembered && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{words.remembered}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.fields}>
        {target.columns.map((column) => {
          const { key } = column;
          const own = mapping[key];
          const written = writing[key];
          const from = own && sampleOf(own, source);
          return (
            <div key={key} className={styles.column}>
              <ColumnField
                column={column}
                taken={own ?? null}
                source={source}
                settings={settings}
                nameOf={nameOf}
                disabled={disabled}
                onChoose={(next) => mappings.choose(key, next, source, target)}
              />
              {from && written && (
                <WritingFields
                  column={column}
                  from={from}
                  writing={written}
                  unanswered={unanswered.includes(key)}
                  disabled={disabled}
                  onChange={(change) => mappings.write(key, change)}
                />
              )}
            </div>
          );
        })}
      </div>
      {notTaken.length > 0 && <p className={page.small}>{fill(words.notTaken, { columns: list(notTaken) })}</p>}
    </Section>
  );
}

/** Headers, or letters where there are none. */
function useSourceNames({ columns }: Source): (at: number) => string {
  const { fill } = useSpeech();
  const words = useTopic(importingWords);
  return (at) => columns[at]?.header || fill(words.column, { letter: columnName(at) });
}
