/** The agenda of a review as a text: what is asked, which actions are open, what needs a look. Makes strings, sends nothing. */
import type { AlertWords } from '../../locales/en/alerts';
import type { Alert, Routine } from '../../sheet/alerts';
import { dateOf } from '../../sheet/dates';
import type { ReviewStart } from '../../sheet/reviews';
import type { Speech } from '../words';
import { judgementIn } from './texts';

const mostAlerts = 10;

export interface AgendaRequest {
  routine: Pick<Routine, 'what' | 'due' | 'owner'>;
  /** Of the card of agendas. */
  questions: readonly string[];
  open: ReviewStart['open'];
  /** Of the same plan, the most pressing first. */
  alerts: readonly Alert[];
}

export function agendaOf(
  { routine, questions, open, alerts }: AgendaRequest,
  words: AlertWords,
  speech: Speech,
): string {
  const { fill, date } = speech;
  const { review } = words;
  const item = (text: string, details: string[]) => {
    const said = details.filter((one) => one !== '');
    return said.length === 0
      ? `- ${text}`
      : fill(review.item, { item: text, details: said.join(words.text.separator) });
  };
  const block = (title: string, lines: string[]) => (lines.length === 0 ? [] : [[title, ...lines].join('\n')]);
  const heading = [
    fill(review.heading, { what: routine.what, date: date(dateOf(routine.due)) }),
    ...(routine.owner === '' ? [] : [fill(review.owner, { owner: routine.owner })]),
  ];
  return [
    heading.join('\n'),
    questions.map((question) => `- ${question}`).join('\n'),
    ...block(
      review.open,
      open.map(({ act, owner, due }) =>
        item(act, [owner, due === null ? '' : fill(review.due, { date: date(dateOf(due)) })]),
      ),
    ),
    ...block(
      review.alerts,
      alerts.slice(0, mostAlerts).map((alert) => item(alert.item, [judgementIn(alert, words, speech), alert.owner])),
    ),
  ].join('\n\n');
}
