/** Writes a prompt card at the cell a person chose: its text into the cell when that is empty and takes text, or its list beside it as a comment. */
import { attempt, type Done } from './attempt';
import { textInput } from './draw/text';

export interface CellPlace {
  sheet: string;
  address: string;
}

/** Why the cell does not take it; nothing was written then. */
export type PromptRefusal = 'filled' | 'restricted' | 'commented';

/** Rules that let any text through; a date, a number or a choice would not be one. */
const takesText = ['None', 'Custom', 'TextLength'];

/** Two requests. Each line of its own where the cell wraps its text, else all in one line. */
export function insertPromptText(
  { sheet, address }: CellPlace,
  lines: string[],
  separator: string,
): Promise<Done<PromptRefusal | null>> {
  return attempt(async (context, begin) => {
    const cellIn = ({ workbook }: Excel.RequestContext) =>
      workbook.worksheets.getItem(sheet).getRange(address).untrack();
    const cell = cellIn(context).load('formulas,format/wrapText,dataValidation/type');
    await context.sync();

    if (cell.formulas[0]?.[0] !== '') return 'filled';
    if (!takesText.includes(cell.dataValidation.type)) return 'restricted';
    begin({
      left: { sheets: [sheet], address },
      async takeBack(again) {
        cellIn(again).formulas = [['']];
        await again.sync();
      },
    });
    cellIn(context).formulas = [[textInput(lines.join(cell.format.wrapText ? '\n' : separator))]];
    await context.sync();
    return null;
  });
}

/** Three requests. */
export function addPromptComment({ sheet, address }: CellPlace, text: string): Promise<Done<PromptRefusal | null>> {
  return attempt(async (context, begin) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const cell = worksheet.getRange(address).untrack().load('address');
    const comments = worksheet.comments.load('items/id');
    await context.sync();
    const places = comments.items.map((comment) => comment.getLocation().untrack().load('address'));
    if (places.length > 0) await context.sync();

    if (places.some((place) => place.address === cell.address)) return 'commented';
    const before = new Set(comments.items.map(({ id }) => id));
    begin({
      left: { sheets: [sheet], address },
      async takeBack(again) {
        const now = again.workbook.worksheets.getItem(sheet).comments.load('items/id,items/content');
        await again.sync();
        for (const comment of now.items) if (!before.has(comment.id) && comment.content === text) comment.delete();
        await again.sync();
      },
    });
    worksheet.comments.add(cell.address, text);
    await context.sync();
    return null;
  });
}
