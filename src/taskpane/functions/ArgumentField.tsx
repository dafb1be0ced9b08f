/** One argument: typed, chosen from its options, or picked from the sheet. */
import {
  Combobox,
  Field,
  Input,
  makeStyles,
  Option,
  ToggleButton,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { TableCellEditRegular } from '@fluentui/react-icons';
import type { FunctionFormWords } from '../../locales/en/functionForm';
import { useSpeech } from '../words';
import type { FunctionEntry } from './reference';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: '1fr auto', gap: tokens.spacingHorizontalXS },
  input: { minWidth: 0, '& input': { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 } },
  name: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  optional: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    marginInlineStart: tokens.spacingHorizontalS,
  },
});

interface ArgumentFieldProps {
  parameter: FunctionEntry['parameters'][number];
  words: FunctionFormWords;
  value: string;
  /** What is wrong, once it can be told. */
  problem: string | undefined;
  picking: boolean;
  onType(text: string): void;
  onPick(picking: boolean): void;
}

export function ArgumentField({ parameter, words, value, problem, picking, onType, onPick }: ArgumentFieldProps) {
  const styles = useStyles();
  const { words: pane, fill } = useSpeech();
  const { name, optional, text, options } = parameter;
  return (
    <Field
      label={
        <>
          <span className={styles.name}>{name}</span>
          {optional && <span className={styles.optional}>{pane.form.optional}</span>}
        </>
      }
      hint={picking ? words.picking : text}
      {...(problem !== undefined && { validationMessage: problem })}
    >
      {(field) => (
        <div className={styles.row}>
          {options.length > 0 ? (
            <Combobox
              {...field}
              className={styles.input}
              freeform
              value={value}
              selectedOptions={[value]}
              input={{ autoComplete: 'off' }}
              onChange={(event) => onType(event.target.value)}
              onOptionSelect={(_, { optionValue }) => onType(optionValue ?? '')}
            >
              {options.map(({ code, word }) => (
                <Option key={code} value={code} text={code}>
                  {word === '' ? code : `${code} – ${word}`}
                </Option>
              ))}
            </Combobox>
          ) : (
            <Input
              {...field}
              className={styles.input}
              value={value}
              autoComplete="off"
              spellCheck={false}
              onChange={(_, { value: typed }) => onType(typed)}
            />
          )}
          <ToggleButton
            icon={<TableCellEditRegular />}
            checked={picking}
            aria-label={fill(words.pick, { name })}
            title={fill(words.pick, { name })}
            onClick={() => onPick(!picking)}
          />
        </div>
      )}
    </Field>
  );
}
