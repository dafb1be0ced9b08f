/**
 * The function gallery in English, and by its shape in every language: the words of its sheet, and of the pane's page that inserts it.
 * `{slots}` are filled where they are used; a pair `one`/`other` is chosen by number.
 */
export const gallery = {
  sheet: {
    name: 'Function gallery',
    hint: 'Every function with its worked examples. Change a figure among the inputs and the answer follows; the check then says that it differs from the example.',
    summary: '{ok} of {total} examples OK',
    single: 'Answers in one cell',
    tables: 'Answers that fill several cells',
    function: 'Function',
    purpose: 'What it answers',
    formula: 'Formula',
    check: 'Check',
    answer: 'Answer',
    expected: 'Expected',
    inputs: 'Inputs',
    ok: 'OK',
    differs: 'differs',
  },
  page: {
    open: 'Function gallery…',
    title: 'Function gallery',
    purpose:
      'A sheet with every function at work: its examples as live formulas, what they must answer, and a check beside each.',
    writes:
      'Adds one new sheet, “{name}”, with {functions} functions and {examples} examples. Nothing else is changed.',
    insert: 'Insert the gallery',
    done: '“{name}” was added.',
    undoOnce: 'To take it back, press Undo once.',
    undo: 'To take it back, delete the sheet.',
    failed: 'The gallery was not inserted',
    back: 'All functions',
    help: 'How it works',
    helpText:
      'Inputs stand in cells to the right of each example, and the formula reads them. “Check” compares the answer with the expected value to six digits. All of them OK means the functions work in this Excel. You can delete the sheet at any time: nothing depends on it.',
  },
};

export type GalleryWords = typeof gallery;
