/** Every problem Excel or the compiler can have with a plan is a sentence in every language, with nothing left open. */
import { render, screen } from '@testing-library/react';
import { PlanProblem, type ProblemCode } from '../../src/excel/problem';
import { languageCodes } from '../../src/locales/languages';
import { paneWords } from '../../src/locales/pane';
import { CompileProblem, type CompileProblemCode } from '../../src/sheet/problem';
import { Problem, troubleOf } from '../../src/taskpane/Problem';
import { speechOf, SpeechProvider } from '../../src/taskpane/words';

/** With the facts each code comes with. A code that is missing here is a type error. */
const excelProblems: Record<ProblemCode, PlanProblem['facts']> = {
  nameTaken: { name: 'EXP_Plan' },
  workbookProtected: {},
  protected: { sheet: 'Plan' },
  cellEditing: {},
  tooLarge: {},
  cellsInUse: { sheet: 'Plan', address: 'A1' },
  otherWorkbook: {},
  notSupported: { statement: 'sheet.activate()' },
  interrupted: {},
  notFound: { name: 'Plan' },
  changed: { sheet: 'Plan', cell: 'A1' },
  wordUnclear: { word: 'Red', cells: ['Plan!A1'] },
  functionsAway: {},
  computed: { sheet: 'Plan', cell: 'A1' },
  notExcel: {},
  cancelled: {},
  incomplete: { missing: ['Plan'] },
  leftBehind: { sheets: ['Plan', 'Gantt'], names: ['EXP_Start'] },
  halfDone: { sheets: ['Plan'] },
  unexpected: { code: 'GeneralException', message: 'It failed.', statement: '' },
};
const compileProblems: Record<CompileProblemCode, CompileProblem['facts']> = {
  unknownSheet: { code: 'EXP-99' },
  settingsFull: { table: 'SET_List', missing: 3, free: 1 },
};
const problems = [
  ...Object.entries(excelProblems).map(([code, facts]) => new PlanProblem(code as ProblemCode, facts)),
  ...Object.entries(compileProblems).map(([code, facts]) => new CompileProblem(code as CompileProblemCode, facts)),
];

describe.each(languageCodes)('in %s', (language) => {
  async function shown(error: unknown): Promise<{ text: string; title: string }> {
    const words = await paneWords[language]();
    const title = words.problems.title;
    render(
      <SpeechProvider language={language} words={words}>
        <Problem title={title} trouble={troubleOf(error)} />
      </SpeechProvider>,
    );
    return { text: screen.getByRole('alert').textContent ?? '', title };
  }

  it.each(problems.map((problem) => [problem.code, problem] as const))('%s', async (code, problem) => {
    const { text, title } = await shown(problem);
    expect(text).not.toMatch(/[{}]|undefined|\[object/);
    expect(text.length).toBeGreaterThan(10);
    expect(text.includes(title)).toBe(!['cancelled', 'leftBehind', 'halfDone'].includes(code));
  });

  it('names the sheets that are left behind', async () => {
    const { list } = speechOf(language, await paneWords[language]());
    expect((await shown(new PlanProblem('leftBehind', excelProblems.leftBehind))).text).toContain(
      list(['Plan', 'Gantt']),
    );
  });

  it('gives Excel its own words in the details, where ours do not reach', async () => {
    const { text } = await shown(new PlanProblem('unexpected', excelProblems.unexpected));
    expect(text).toContain('code: GeneralException\nmessage: It failed.');
    expect(text).not.toContain('statement:');
    expect(screen.getByRole('group')).not.toHaveAttribute('open');
  });

  it('takes any other error for unexpected', async () => {
    expect((await shown(new TypeError('x is not a function'))).text).toContain('message: x is not a function');
  });
});
