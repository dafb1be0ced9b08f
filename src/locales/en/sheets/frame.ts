/** What stands around every table of a plan, whatever the sheet. */
import type { FrameWords } from '../../../sheet/words';

export const frame: FrameWords = {
  readFirst: 'Read first: {what}',
  youType: 'You type (blue): {what}',
  computed: 'Computed (grey): {what}',
  facts: 'The plan',
  figures: 'Key figures',
  asOf: 'As of',
  page: 'Page &P of &N',
  required: 'Required.',
  wrongEntry: 'This entry does not fit the limits set in the plan. Keep it all the same?',
  pickFromList: 'Pick an entry of the list. The words of a list are kept on the settings sheet.',
  pickKnown: 'This entry stands nowhere in the list it refers to. Keep it all the same?',
  yesOrNo: 'Y or N.',
  wholeNumber: 'A whole number from {from} up.',
  between: 'A number from {from} to {to}.',
  atLeast: 'A number from {from} up.',
  date: 'A date, such as 2026-04-06.',
  dateBetween: 'This date lies outside the limits set in the plan. Keep it all the same?',
  twice: 'This entry stands in the column already. Keep it all the same?',
};
