/** Fills in a function with cells of the sheet, shows what it answers with them, and puts it into a cell. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ToggleButton,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { TableArrowUpRegular, TableCellEditRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { toLocal } from '../../functions/formula/separators';
import type { FunctionFormWords } from '../../locales/en/functionForm';
import { functionFormWords } from '../../locales/functionForm';
import { useAnnounce } from '../announce';
import { usePageStyles } from '../page.styles';
import { Problem, type Trouble } from '../Problem';
import { Section } from '../Section';
import { useJump } from '../useJump';
import { useSpeech, useTopic } from '../words';
import { AnswerCells } from './Answer';
import { ArgumentField } from './ArgumentField';
import type { FunctionEntry } from './reference';
import { useAnswer, type Live } from './useAnswer';
import { useFunctionForm } from './useFunctionForm';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: tokens.spacingVerticalM },
  formula: {
    display: 'block',
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
});

export function FunctionForm({ entry }: { entry: FunctionEntry }) {
  const styles = useStyles();
  const page = usePageStyles();
  const words = useTopic(functionFormWords);
  const { words: pane, language, fill, count } = useSpeech();
  const { jump, gone } = useJump();
  const announce = useAnnounce();
  const form = useFunctionForm(entry);
  const [placed, setPlaced] = useState<{ sheet: string; address: string } | null>(null);
  const complete = Object.keys(form.obstacles).length === 0;
  const live = useAnswer(complete ? form.formula : null, form.target, language, form.moment);
  const size = sizeOf(live);
  const place = form.target ? `${form.target.sheet}!${form.target.address}` : '';
  const shown = toLocal(form.formula, form.decimal);
  const said = placed ? fill(words.inserted, { place: `${placed.sheet}!${placed.address}` }) : '';
  useEffect(() => announce(said), [announce, said]);

  const problemOf = (name: string): string | undefined => {
    const obstacle = form.obstacles[name];
    // An empty field needs no reproach before anything was filled in.
    if (obstacle === 'unreadable') return words.unreadable;
    return live.state === 'lost' && form.entries[name]?.includes(live.reference)
      ? fill(words.lost, { reference: live.reference })
      : undefined;
  };
  const fillIn = async () => {
    const filled = await form.fill();
    announce(filled === null ? words.nothing : count(words.filled, filled));
  };
  const insert = async () => {
    const { target } = form;
    const address = await form.insert(size ?? { rows: 1, columns: 1 });
    setPlaced(address !== null && target ? { sheet: target.sheet, address } : null);
  };

  return (
    <>
      <Section
        title={pane.functions.arguments}
        aside={
          <Button size="small" icon={<TableArrowUpRegular />} title={words.fillHelp} onClick={() => void fillIn()}>
            {words.fill}
          </Button>
        }
      >
        <div className={styles.fields}>
          {entry.parameters.map((parameter) => (
            <ArgumentField
              key={parameter.name}
              parameter={parameter}
              words={words}
              value={form.entries[parameter.name] ?? ''}
              problem={problemOf(parameter.name)}
              picking={form.picking !== 'target' && form.picking.argument === parameter.name}
              onType={(text) => form.type(parameter.name, text)}
              onPick={(picking) => form.pick(picking ? { argument: parameter.name } : 'target')}
            />
          ))}
        </div>
      </Section>
      <Section title={words.title}>
        <p className={styles.label}>{words.formula}</p>
        <code className={styles.formula}>{shown}</code>
        {complete && form.target && <LiveAnswer live={live} formula={form.formula} words={words} />}
        <p className={page.small}>
          {place === '' || form.picking !== 'target' ? words.targetHelp : fill(words.writes, { place })}
          {size && size.rows * size.columns > 1 ? ` ${fill(count(words.spills, size.columns), { ...size })}` : ''}
        </p>
        {form.severalAreas && <p className={page.small}>{words.severalAreas}</p>}
        {form.trouble && <Refusal trouble={form.trouble} words={words} />}
        {gone}
        {placed && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{said}</MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={() => jump(placed)}>
                {words.show}
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
        <div className={styles.actions}>
          <Button
            appearance="primary"
            disabledFocusable={!complete || !form.target || form.busy || live.state === 'lost'}
            onClick={() => void insert()}
          >
            {place === '' ? words.insertHere : fill(words.insert, { place })}
          </Button>
          <ToggleButton
            icon={<TableCellEditRegular />}
            checked={form.picking === 'target'}
            onClick={() => form.pick('target')}
          >
            {words.target}
          </ToggleButton>
        </div>
      </Section>
    </>
  );
}

function sizeOf(live: Live): { rows: number; columns: number } | null {
  if (live.state !== 'answered' || !('rows' in live.answer)) return null;
  const { rows } = live.answer;
  return { rows: rows.length, columns: rows[0]?.length ?? 1 };
}

function LiveAnswer({ live, formula, words }: { live: Live; formula: string; words: FunctionFormWords }) {
  const styles = useStyles();
  const page = usePageStyles();
  const { fill } = useSpeech();
  if (live.state === 'failed') return <Refusal trouble={live.trouble} words={words} />;
  if (live.state === 'tooMany') return <p className={page.text}>{fill(words.tooMany, { most: live.most })}</p>;
  if (live.state !== 'answered') return null;
  if ('unknown' in live.answer)
    return <p className={page.text}>{fill(words.unknown, { part: live.answer.unknown })}</p>;
  return (
    <div>
      <p className={styles.label}>{words.answer}</p>
      <AnswerCells answer={live.answer} formula={formula} />
    </div>
  );
}

/** Why nothing was written, in the terms of one cell; what else can go wrong has its sentence elsewhere. */
function Refusal({ trouble, words }: { trouble: Trouble; words: FunctionFormWords }) {
  const { fill } = useSpeech();
  if (trouble.code !== 'cellsInUse') return <Problem title={words.notInserted} trouble={trouble} />;
  const { address, table } = trouble.facts;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        {table === undefined ? fill(words.inUse, { address: String(address) }) : words.inTable}
      </MessageBarBody>
    </MessageBar>
  );
}
