/** What the texts of cells are taken for when plans are read back. */
import { isError } from '../../src/functions/formula/values';
import { isErrorText } from '../../src/sheet/reading';

const texts =
  '#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #GETTING_DATA #SPILL! #CALC! #BUSY! #FIELD! #BLOCKED!'.split(' ');

test('errors of Excel are errors, wherever they are read', () => {
  for (const text of texts) expect([text, isErrorText(text), isError(text)]).toEqual([text, true, true]);
});

test.each(['#618', '#SUMMER', '#温和日常#', '#N/A?', '', 'VALUE!'])('%s is a text', (text) => {
  expect([isErrorText(text), isError(text)]).toEqual([false, false]);
});
