/** What was ignored and why, with a way back. */
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button } from '@fluentui/react-components';
import type { Ignored } from '../../excel/check/memory';
import type { CheckSpeech } from '../../locales/check';
import { usePageStyles } from '../page.styles';
import { useSpeech } from '../words';

interface IgnoredListProps {
  ignored: Ignored[];
  /** Findings that are still there. */
  ids: Set<string>;
  words: CheckSpeech['page'];
  busy: boolean;
  onHeed(one: Ignored): void;
}

export function IgnoredList({ ignored, ids, words, busy, onHeed }: IgnoredListProps) {
  const page = usePageStyles();
  const { count, fill, date } = useSpeech();
  return (
    <Accordion collapsible>
      <AccordionItem value="ignored">
        <AccordionHeader as="h2">{count(words.ignored, ignored.length)}</AccordionHeader>
        <AccordionPanel>
          <ul className={page.list}>
            {ignored.map((one) => (
              <li key={one.id} className={page.group}>
                <div className={page.lines}>
                  <span>{one.sentence}</span>
                  <span className={page.small}>
                    {fill(words.ignoredAt, { reason: one.reason, date: date(one.day) })}
                    {!ids.has(one.id) && ` ${words.ignoredGone}`}
                  </span>
                </div>
                <div>
                  <Button
                    size="small"
                    disabledFocusable={busy}
                    aria-label={fill(words.heedThis, { sentence: one.sentence })}
                    onClick={() => onHeed(one)}
                  >
                    {words.heed}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
