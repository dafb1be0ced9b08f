/** The page of the prompt cards: those for the selected column and sheet first, each of them one click from its cell. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components';
import { useState } from 'react';
import { readPlanCell } from '../../excel/planCell';
import { addPromptComment, insertPromptText, type PromptRefusal } from '../../excel/prompt';
import { promptWords } from '../../locales/prompts';
import { useAnnounce } from '../announce';
import { Heading } from '../Heading';
import { Help } from '../Help';
import { usePageStyles } from '../page.styles';
import { Problem, troubleOf, type Trouble } from '../Problem';
import { lineOf, offeredFor, type CardId } from '../prompts/cards';
import { PromptCard } from '../prompts/PromptCard';
import { Section } from '../Section';
import { useSelection } from '../useSelection';
import { useSpeech, useTopic } from '../words';

/** Where the answer is to be typed. */
const blank = '____';

type Outcome = { intent: 'success' | 'warning'; sentence: string } | { trouble: Trouble };

export function Prompts() {
  const page = usePageStyles();
  const { fill } = useSpeech();
  const words = useTopic(promptWords);
  const announce = useAnnounce();
  const { found: cell, trouble } = useSelection(readPlanCell);
  const [open, setOpen] = useState<CardId | null>(null);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const offered = offeredFor(cell?.code ?? null, cell?.column ?? null);
  const lists: [title: string, ids: CardId[]][] = [
    [words.column, offered.column],
    [words.sheet, offered.sheet],
    [cell?.code == null ? words.all : words.others, offered.others],
  ];

  const write = async (writing: (lines: string[]) => Promise<PromptRefusal | null>, id: CardId, done: string) => {
    if (!cell || busy) return;
    setBusy(true);
    try {
      const refusal = await writing(words.cards[id].lines);
      const sentence = fill(refusal ? words.refused[refusal] : done, { sheet: cell.sheet, address: cell.address });
      setOutcome({ intent: refusal ? 'warning' : 'success', sentence });
      if (!refusal) announce(sentence);
    } catch (error) {
      setOutcome({ trouble: troubleOf(error) });
    }
    setBusy(false);
  };
  const insert = (id: CardId) =>
    write(
      async (lines) => {
        const starts = lines.map((line) => lineOf(line).start + blank);
        return (await insertPromptText(cell!, starts, words.separator)).result;
      },
      id,
      words.inserted,
    );
  const comment = (id: CardId) =>
    write(
      async (lines) => {
        const text = [words.cards[id].title, ...lines.map((line) => `☐ ${line}`)].join('\n');
        return (await addPromptComment(cell!, text)).result;
      },
      id,
      words.commented,
    );

  return (
    <div className={page.body}>
      <div className={page.group}>
        <Heading view="prompts">{words.title}</Heading>
        <p className={page.text}>{words.intro}</p>
        {cell && <p className={page.small}>{fill(words.selected, { sheet: cell.sheet, address: cell.address })}</p>}
      </div>
      {trouble && <Problem title={words.failed} trouble={trouble} />}
      {outcome && 'trouble' in outcome && <Problem title={words.failed} trouble={outcome.trouble} />}
      {outcome && 'sentence' in outcome && (
        <MessageBar intent={outcome.intent} layout="multiline" {...(outcome.intent === 'warning' && { role: 'alert' })}>
          <MessageBarBody>{outcome.sentence}</MessageBarBody>
        </MessageBar>
      )}
      {lists.map(
        ([title, ids]) =>
          ids.length > 0 && (
            <Section key={title} title={title}>
              <Accordion
                collapsible
                openItems={open === null ? [] : [open]}
                onToggle={(_, { openItems: [first = null] }) => {
                  setOpen(first as CardId | null);
                  setOutcome(null);
                }}
              >
                {ids.map((id) => (
                  <AccordionItem key={id} value={id}>
                    <AccordionHeader as="h3">{words.cards[id].title}</AccordionHeader>
                    <AccordionPanel>
                      <PromptCard
                        words={words}
                        lines={words.cards[id].lines}
                        address={cell?.address ?? null}
                        busy={busy}
                        onInsert={() => void insert(id)}
                        onComment={() => void comment(id)}
                      />
                    </AccordionPanel>
                  </AccordionItem>
                ))}
              </Accordion>
            </Section>
          ),
      )}
      <Help title={words.help.title} text={words.help.text} />
    </div>
  );
}
