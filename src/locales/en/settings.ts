/** The words of the Settings page in English, and by their shape those of every language. `{slots}` are filled by the page. */
import type { Shape } from './pane';

export const settings = {
  title: 'Settings',
  none: 'This workbook has no settings yet. They come with the first plan sheet.',
  insert: 'Choose a plan sheet',
  reading: 'Reading the settings…',
  unread: 'The settings could not be read.',
  failed: 'Nothing was changed',
  asOf: 'As-of date',
  asOfHelp: 'Status, pace and due dates are judged on this day.',
  today: 'Today',
  asOfSet: 'The as-of date is {date} now.',
  language: 'Language of the plan sheets',
  languageHelp:
    'Says names, headers, labels, lists, hints and charts of all plan sheets in another language. What you typed stays, and formulas go on working.',
  switchDo: 'Switch to {language}',
  switching: 'Switching the language…',
  switched: { one: '{count} sheet is in {language} now.', other: '{count} sheets are in {language} now.' },
  severalUndo: 'Undo takes this back in several steps; switching back does it in one.',
  thresholds: 'Thresholds',
  search: 'Search thresholds',
  clear: 'Clear the search',
  noneFound: 'No threshold matches “{query}”.',
  bounds: '{from} to {to}',
  outside: 'Enter a number from {from} to {to}.',
  standard: 'Back to {value}',
  standardAll: { one: 'Back to the default ({count})', other: 'All back to the defaults ({count})' },
  changed: '{name} is {value} now.',
  changedOnly: 'Only changed ones',
  sheet: 'Lists, weights and the calendar of routines stand on the settings sheet.',
  goTo: 'Go to {sheet}',
  help: {
    title: 'How settings work',
    text: [
      'Settings belong to this workbook. They stand on the settings sheet, where every plan sheet reads them; you can change them there as well.',
      'A threshold accepts only figures within its bounds. “Back to” puts back what it began with.',
      'Switching the language leaves alone whatever you typed or renamed yourself.',
    ],
  },
};

export type SettingsWords = Shape<typeof settings>;
