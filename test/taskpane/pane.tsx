/** Shows the whole pane as a person meets it, with the room that speaks to Excel replaced by what the test says of the workbook. */
import { render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { HostTheme } from '../../src/excel/host';
import type { Survey } from '../../src/excel/workbook';
import type { LanguageCode } from '../../src/locales/languages';
import { paneWords } from '../../src/locales/pane';
import { emptyWorkbook } from '../../src/sheet/existing';
import { Pane } from '../../src/taskpane/Pane';
import { speechOf, SpeechProvider, type Speech } from '../../src/taskpane/words';

export const emptySurvey: Survey = {
  sheets: [],
  existing: emptyWorkbook,
  language: null,
  asOf: null,
  answers: {},
  newSheets: { language: null, palette: 'standard' },
};

export interface ShownPane {
  speech: Speech;
  user: UserEvent;
}

export async function showPane({
  language = 'en',
  place = '',
  theme = 'light',
  reloaded = false,
}: {
  language?: LanguageCode;
  place?: string;
  theme?: HostTheme['kind'];
  reloaded?: boolean;
} = {}): Promise<ShownPane> {
  // Another window, unless a test asks for the same one loaded anew.
  if (!reloaded) window.sessionStorage.clear();
  window.location.hash = place;
  const words = await paneWords[language]();
  const facts = {
    language,
    region: language,
    theme: { kind: theme, background: '#FFFFFF', foreground: '#000000' },
    platform: 'PC',
    supports: () => true,
  };
  render(
    <SpeechProvider language={language} words={words}>
      <Pane facts={facts} />
    </SpeechProvider>,
  );
  await screen.findByRole('heading', { level: 1 });
  return { speech: speechOf(language, words), user: userEvent.setup() };
}
