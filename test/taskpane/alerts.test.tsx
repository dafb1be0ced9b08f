/** The page of alerts and rhythm: the list and its choices, the ways to the cells, routines stamped as done, and the texts for others. */
import { act, screen, within } from '@testing-library/react';
import { addRows } from '../../src/excel/rows/addRows';
import { readWorkbook } from '../../src/excel/read/read';
import { stampRoutine } from '../../src/excel/rhythm';
import { goTo, onCellsEdited, onSheetsChanged, surveyWorkbook } from '../../src/excel/workbook';
import { PlanProblem } from '../../src/excel/problem';
import { alertWords } from '../../src/locales/alerts';
import { languageCodes } from '../../src/locales/languages';
import type { Alert } from '../../src/sheet/alerts';
import { textFormats, textOf } from '../../src/taskpane/alerts/texts';
import { speechOf } from '../../src/taskpane/words';
import { paneWords } from '../../src/locales/pane';
import { emptySurvey, showPane } from './pane';
import { asOf, noPlans, reading, readingWith, table } from './reading';

jest.mock('../../src/excel/host', () => ({ onThemeChanged: () => () => undefined }));
jest.mock('../../src/excel/read/read', () => ({ readWorkbook: jest.fn() }));
jest.mock('../../src/excel/rows/addRows', () => ({ addRows: jest.fn() }));
jest.mock('../../src/excel/rhythm', () => ({ stampRoutine: jest.fn() }));
jest.mock('../../src/excel/workbook', () => ({
  surveyWorkbook: jest.fn(),
  goTo: jest.fn(),
  onSheetsChanged: jest.fn(),
  onCellsEdited: jest.fn(),
}));

const goals = [
  { id: 'E1', goal: 'New users', own: 'Lin Yue', st: 'Red' },
  { id: 'E2', goal: 'Conversion', own: 'Xu Bo', st: 'Amber' },
  { id: 'E3', goal: 'Revenue', own: 'Xu Bo', st: 'Green' },
];
const routines = [
  { id: 'R10', what: 'UGC awards', owner: 'Content', prev: asOf - 3, next: asOf + 28, last: asOf - 33 },
  { id: 'R11', what: 'Budget review', owner: 'Finance', prev: asOf, next: asOf, last: '' },
  { id: 'R12', what: 'Weekly sync', owner: 'Marketing', prev: asOf - 4, next: asOf + 3, last: asOf - 4 },
  { id: 'R13', what: 'Survey', owner: 'Service', prev: asOf - 60, next: asOf + 30, last: asOf - 60 },
];

beforeEach(() => {
  jest.mocked(readWorkbook).mockReset().mockResolvedValue(reading(goals, routines));
  jest.mocked(stampRoutine).mockReset().mockResolvedValue({ result: undefined, oneUndoStep: true });
  jest.mocked(goTo).mockReset().mockResolvedValue();
  jest.mocked(surveyWorkbook).mockReset().mockResolvedValue(emptySurvey);
  jest
    .mocked(onSheetsChanged)
    .mockReset()
    .mockResolvedValue(() => Promise.resolve());
  jest
    .mocked(onCellsEdited)
    .mockReset()
    .mockResolvedValue(() => Promise.resolve());
});

describe.each(languageCodes)('in %s', (language) => {
  it('lists what is red and amber with owner and sheet, and leads to the cell', async () => {
    const { speech, user } = await showPane({ language, place: '#alerts' });
    const own = await alertWords[language]();
    const list = await screen.findByRole('region', { name: own.list });
    expect(within(list).getByText(speech.count(own.shown, 2))).toBeVisible();
    const buttons = within(list).getAllByRole('button');
    expect(buttons.map((button) => button.textContent)).toEqual([
      `E1 · New users${speech.fill(own.judged, { column: 'Status', word: 'Red' })} · Lin Yue · Our goals`,
      `E2 · Conversion${speech.fill(own.judged, { column: 'Status', word: 'Amber' })} · Xu Bo · Our goals`,
    ]);
    expect(within(buttons[0]!).getByRole('img', { name: own.severities.red })).toBeInTheDocument();
    await user.click(buttons[1]!);
    expect(goTo).toHaveBeenCalledWith('Our goals', expect.stringMatching(/^[A-Z]+7$/));
  });

  it('stamps a routine as done on the as-of date', async () => {
    const { speech, user } = await showPane({ language, place: '#alerts' });
    const own = await alertWords[language]();
    const section = await screen.findByRole('region', { name: own.routines });
    const day = speech.date('2026-05-31');
    expect(within(section).getAllByRole('listitem')).toHaveLength(3);
    const done = speech.fill(own.doneOn, { date: day });
    expect(within(section).getAllByRole('button')).toHaveLength(2);
    await user.click(
      within(section).getByRole('button', { name: speech.fill(own.doneWhat, { done, what: 'UGC awards' }) }),
    );
    expect(stampRoutine).toHaveBeenCalledWith(expect.objectContaining({ id: 'R10', sheet: 'Settings' }), asOf);
    const stamped = speech.fill(own.stamped, { what: 'UGC awards', date: day });
    const sentence = speech.together(stamped, speech.words.written.undoOnce);
    expect((await screen.findAllByText(sentence))[0]).toBeVisible();
    expect(readWorkbook).toHaveBeenCalledTimes(2);
    // The button is gone soon; the keyboard goes on from its section.
    expect(section).toContainElement(document.activeElement as HTMLElement);
  });
});

test('a while after the last edit it is read again, and says when; out of view nothing is read', async () => {
  let edited: () => void = () => undefined;
  const end = jest.fn(() => Promise.resolve());
  jest.mocked(onCellsEdited).mockImplementation((listener) => {
    edited = listener;
    return Promise.resolve(end);
  });
  const { speech } = await showPane({ place: '#alerts' });
  const own = await alertWords.en();
  expect(await screen.findByText('E1 · New users')).toBeVisible();
  const now = new RegExp(speech.fill(own.upToDate, { time: '\\d\\d:\\d\\d' }));
  expect(screen.getByText(now)).toHaveTextContent(`As of May 31, 2026 · `);
  jest.mocked(readWorkbook).mockResolvedValue(reading([goals[1]!]));
  jest.useFakeTimers();
  try {
    act(() => edited());
    await act(() => jest.advanceTimersByTimeAsync(1000));
    act(() => edited());
    await act(() => jest.advanceTimersByTimeAsync(1000));
    expect(readWorkbook).toHaveBeenCalledTimes(1);
    await act(() => jest.advanceTimersByTimeAsync(600));
    expect(readWorkbook).toHaveBeenCalledTimes(2);
    expect(screen.queryByText('E1 · New users')).not.toBeInTheDocument();
    act(() => edited());
    act(() => {
      window.location.hash = '#home';
      window.dispatchEvent(new HashChangeEvent('hashchange'));
    });
    await act(() => jest.advanceTimersByTimeAsync(5000));
    expect(end).toHaveBeenCalledTimes(1);
    // Home reads for itself once it is in view; the edit adds nothing to that.
    const { length } = jest.mocked(readWorkbook).mock.calls;
    await act(() => jest.advanceTimersByTimeAsync(5000));
    expect(readWorkbook).toHaveBeenCalledTimes(length);
  } finally {
    jest.useRealTimers();
  }
});

test('by owner and by state; the text holds what is listed', async () => {
  const { user } = await showPane({ place: '#alerts' });
  const own = await alertWords.en();
  await user.selectOptions(await screen.findByLabelText(own.owner), 'Xu Bo (1)');
  expect(screen.queryByText('E1 · New users')).not.toBeInTheDocument();
  expect(screen.getByText('E2 · Conversion')).toBeVisible();
  const text = screen.getByLabelText<HTMLTextAreaElement>(own.text.preview);
  expect(text.value).toContain('E2 · Conversion');
  expect(text.value).not.toContain('New users');
  await user.selectOptions(screen.getByLabelText(own.severity), `${own.severities.red} (0)`);
  expect(screen.getByText(own.noMatch)).toBeVisible();
});

test('a Friday review is dated in its week, too: said before, and afterwards that it takes several Undos', async () => {
  const review = { id: 'R02', what: 'Friday review', prev: asOf - 2, next: asOf + 5, last: '', out: 'EXP_Meet' };
  jest.mocked(readWorkbook).mockResolvedValue(
    readingWith({
      tables: [
        table('EXP_Week', 'Daily Data', [{ k: 8, fri: asOf - 2, rvd: '' }]),
        table('SET_Rhythm', 'Settings', [review]),
      ],
      cells: [{ name: 'SET_AsOf', sheet: 'Settings', address: 'B7', value: asOf, formula: asOf }],
      sheets: [{ name: 'Daily Data', hidden: false, code: 'EXP-6', copy: 1 }],
    }),
  );
  jest.mocked(stampRoutine).mockResolvedValue({ result: undefined, oneUndoStep: false });
  const { speech, user } = await showPane({ place: '#alerts' });
  const own = await alertWords.en();
  const section = await screen.findByRole('region', { name: own.routines });
  const where = speech.fill(own.willStampWeek, { column: 'Review done', sheet: 'Daily Data' });
  expect(within(section).getByText(where, { exact: false })).toBeVisible();
  await user.click(within(section).getByRole('button', { name: /^Done on/ }));
  expect(await within(section).findByText(speech.words.written.undo, { exact: false })).toBeVisible();
});

describe('a review that is due', () => {
  const due = {
    id: 'R02',
    what: 'Friday review',
    owner: 'Marketing',
    prev: asOf - 2,
    next: asOf + 5,
    last: '',
    out: 'EXP_Meet',
  };
  const logged = { k: 7, day: asOf - 9, what: 'Slow page', act: 'Compress images', own: 'Mei Fan', due: asOf - 5 };
  const withLog = (rows: Parameters<typeof table>[2]) =>
    readingWith({
      sheets: [{ name: 'Reviews', hidden: false, code: 'EXP-7', copy: 1 }],
      tables: [table('EXP_Meet', 'Reviews', rows), table('SET_Rhythm', 'Settings', [due])],
      cells: [
        { name: 'SET_AsOf', sheet: 'Settings', address: 'B7', value: asOf, formula: asOf },
        { name: 'EXP_Start', sheet: 'Reviews', address: 'C7', value: asOf - 55, formula: '' },
      ],
    });

  it('begins with its dated row, after saying where, and brings an agenda of what is open', async () => {
    jest.mocked(readWorkbook).mockResolvedValue(withLog([logged]));
    jest.mocked(addRows).mockResolvedValue({ sheet: 'Reviews', address: 'A8:H8', inserted: 0, oneUndoStep: true });
    const { speech, user } = await showPane({ place: '#alerts' });
    const { review } = await alertWords.en();
    await user.click(await screen.findByRole('button', { name: speech.fill(review.startWhat, { what: due.what }) }));
    const place = { date: 'May 29, 2026', table: 'Friday review log', sheet: 'Reviews' };
    expect(await screen.findByText(speech.fill(speech.count(review.will, 1), place))).toBeVisible();
    const agenda = screen.getByLabelText<HTMLTextAreaElement>(review.agenda).value;
    expect(agenda).toMatch(/^Friday review, May 29, 2026\nLed by Marketing\n\n- Friday review: issue/);
    expect(agenda).toContain('Open actions\n- Compress images (Mei Fan, due May 26, 2026)');
    await user.click(screen.getByRole('button', { name: review.write }));
    expect(addRows).toHaveBeenCalledWith({
      table: expect.objectContaining({ name: 'EXP_Meet' }) as unknown,
      rows: [{ k: 8, day: asOf - 2 }],
    });
    const written = speech.fill(speech.count(review.written, 1), place);
    expect((await screen.findAllByText(new RegExp(written)))[0]).toBeVisible();
  });

  it('that has begun is led to and not written twice', async () => {
    jest.mocked(readWorkbook).mockResolvedValue(withLog([logged, { k: 8, day: asOf - 2 }]));
    const { speech, user } = await showPane({ place: '#alerts' });
    const { review } = await alertWords.en();
    await user.click(await screen.findByRole('button', { name: speech.fill(review.startWhat, { what: due.what }) }));
    expect(await screen.findByText(speech.fill(review.begun, { date: 'May 29, 2026' }))).toBeVisible();
    expect(screen.queryByRole('button', { name: review.write })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: new RegExp(review.show) }));
    expect(goTo).toHaveBeenCalledWith('Reviews', 'B7');
  });
});

test('a review some of whose rows are there offers the others, and says so once', async () => {
  const review = { id: 'R05', what: 'ROI review', prev: asOf - 2, next: asOf + 12, last: '', out: 'QBK_Roi' };
  jest.mocked(readWorkbook).mockResolvedValue(
    readingWith({
      sheets: [{ name: 'Quarter budget', hidden: false, code: 'QBK-9', copy: 1 }],
      tables: [
        table(
          'QBK_Bud',
          'Quarter budget',
          ['L1', 'L2'].map((id) => ({ id, plan: 100 })),
        ),
        table('QBK_Roi', 'Quarter budget', [{ end: asOf - 2, line: 'L1' }]),
        table('SET_Rhythm', 'Settings', [review]),
      ],
      cells: [{ name: 'SET_AsOf', sheet: 'Settings', address: 'B7', value: asOf, formula: asOf }],
    }),
  );
  const { speech, user } = await showPane({ place: '#alerts' });
  const { review: own } = await alertWords.en();
  await user.click(await screen.findByRole('button', { name: speech.fill(own.startWhat, { what: review.what }) }));
  expect(await screen.findByText(speech.fill(own.partly, { date: 'May 29, 2026' }))).toBeVisible();
  expect(screen.queryByText(speech.fill(own.begun, { date: 'May 29, 2026' }))).not.toBeInTheDocument();
  expect(screen.getByText(/^Writes 1 row dated May 29, 2026/)).toBeVisible();
});

test('a protected sheet refuses the stamp: said, and nothing is stamped', async () => {
  jest.mocked(stampRoutine).mockRejectedValue(new PlanProblem('protected'));
  const { speech, user } = await showPane({ place: '#alerts' });
  const own = await alertWords.en();
  const section = await screen.findByRole('region', { name: own.routines });
  await user.click(within(section).getAllByRole('button')[0]!);
  expect(await screen.findByRole('alert')).toHaveTextContent(own.notStamped);
  expect(screen.getByRole('alert')).toHaveTextContent(speech.words.problems.protected);
});

test('without plans there is a way to insert one; nothing wrong is said to be calm', async () => {
  jest.mocked(readWorkbook).mockResolvedValueOnce(noPlans);
  const { user } = await showPane({ place: '#alerts' });
  const own = await alertWords.en();
  expect(await screen.findByText(own.noneHelp)).toBeVisible();
  jest.mocked(readWorkbook).mockResolvedValue(reading([goals[2]!]));
  await user.click(screen.getByRole('button', { name: own.refresh }));
  expect(await screen.findByText(own.calm)).toBeVisible();
});

describe('texts for others', () => {
  const alert = (item: string, more: Partial<Alert> = {}): Alert => ({
    severity: 'overdue',
    sheet: 'Plan',
    address: 'A1',
    item,
    column: 'Status',
    word: 'Overdue',
    date: null,
    owner: 'Xu *Bo*',
    ...more,
  });
  const request = { alerts: [alert('W1 <b>'), alert('W2', { severity: 'amber' })], routines: [], brand: 'A*B', asOf };

  it('each place gets only what it shows', async () => {
    const own = await alertWords.en();
    const speech = speechOf('en', await paneWords.en());
    const made = Object.fromEntries(
      textFormats.map((format) => [format, textOf({ ...request, format }, own, speech).text]),
    );
    expect(made.mail).toBe(
      'A*B plan alerts, as of May 31, 2026\n\nOverdue (1)\n- W1 <b> (Plan, Status: Overdue, Xu *Bo*)\n\nAmber (1)\n- W2 (Plan, Status: Overdue, Xu *Bo*)',
    );
    expect(made.dingtalk).toBe(
      '### A＊B plan alerts, as of May 31, 2026\n\n**Overdue (1)**\n\n- **W1 ＜b＞** (Plan, Status: Overdue, Xu ＊Bo＊)\n\n**Amber (1)**\n\n- **W2** (Plan, Status: Overdue, Xu ＊Bo＊)',
    );
    expect(made.feishu).not.toMatch(/^#/m);
    expect(made.feishu).toContain("<font color='orange'>Amber (1)</font>\n- W2 (");
    expect(made.wecom).not.toMatch(/^- /m);
    expect(made.wecom!.match(/color="(\w+)"/g)!.every((color) => /info|comment|warning/.test(color))).toBe(true);
  });

  it('one message of WeCom takes 4,096 bytes: the rest is counted', async () => {
    const own = await alertWords['zh-CN']();
    const speech = speechOf('zh-CN', await paneWords['zh-CN']());
    const many = Array.from({ length: 200 }, (_, index) => alert(`任务 ${index}`));
    const { text, left } = textOf({ ...request, alerts: many, format: 'wecom' }, own, speech);
    const bytes = new TextEncoder().encode(text).length;
    expect(bytes).toBeLessThanOrEqual(4096);
    expect(bytes).toBeGreaterThan(3900);
    expect(text.match(/^> /gm)).toHaveLength(200 - left);
    expect(text).toContain(speech.count(own.text.more, left));
    expect(textOf({ ...request, alerts: many, format: 'mail' }, own, speech).left).toBe(0);
  });
});
