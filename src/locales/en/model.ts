/** Keeping a trained model in the workbook, in English, and by its shape in every language. `{slots}` are filled by the pane. */
export const model = {
  sheet: { name: 'Model', hint: 'A trained model, kept for the function to read: {formula}' },
  page: {
    title: 'A model from a file',
    text: 'Choose the JSON file that XGBoost saved. It is put on a new sheet, cut into cells, so that the workbook carries it along. Nothing else is changed, nothing is uploaded.',
    choose: 'Choose a model file…',
    large: 'The file has {size} MB; a workbook can carry up to {limit} MB here. Save a model with fewer trees.',
    wrong: 'This is no XGBoost model in JSON that can be read: {got}.',
    failed: 'The model was not put into the workbook',
    done: 'Now in the workbook. Use it as the first argument: {reference}',
    working: 'Writing the model…',
  },
};

export type ModelWords = typeof model;
