/** `Excel.CommentCollection` of a sheet or of the workbook. */
import { HostCollection, HostError, HostObject } from '../../wire/hostObject';
import type { Book } from '../book';
import { Comment } from './comment';
import { cellOf } from './place';

export class CommentCollection extends HostCollection<Comment> {
  readonly book: Book;
  /** '' for the workbook. */
  readonly sheet: string;

  constructor(book: Book, sheet: string) {
    super();
    this.book = book;
    this.sheet = sheet;
  }

  override get _eventTarget(): string {
    return this.sheet || 'Workbook';
  }

  get items(): Comment[] {
    const sheets = this.sheet ? [this.sheet] : this.book.sheets().map((one) => one.id);
    return sheets.flatMap((sheet) =>
      this.book.extras(sheet).comments.map(({ id }) => new Comment(this.book, { sheet, id })),
    );
  }

  _keysOf(comment: Comment): string[] {
    return [comment.key.id];
  }

  getItemByCell(cellAddress: HostObject | string): Comment {
    const { sheet, row, column } = cellOf(this.book, cellAddress, this.sheet);
    const comment = this.book.extras(sheet).comments.find((one) => one.row === row && one.column === column);
    if (!comment) throw new HostError('ItemNotFound');
    return new Comment(this.book, { sheet, id: comment.id });
  }

  getItemByReplyId(replyId: string): Comment {
    const comment = this.items.find((one) => one._state.replies.some((reply) => reply.id === replyId));
    if (!comment) throw new HostError('ItemNotFound');
    return comment;
  }

  add(cellAddress: HostObject | string, content: unknown): Comment {
    const { sheet, row, column } = cellOf(this.book, cellAddress, this.sheet);
    const { comments } = this.book.extras(sheet);
    if (comments.some((one) => one.row === row && one.column === column))
      throw new HostError('ItemAlreadyExists', 'The cell has a comment already.');
    const id = this.book.newId('COMMENT');
    this.book.changeExtras(sheet).comments.push({
      id,
      row,
      column,
      content: typeof content === 'string' ? content : String((content as { richContent?: unknown }).richContent ?? ''),
      author: this.book.options.user,
      created: this.book.options.now().toISOString(),
      resolved: false,
      replies: [],
    });
    const comment = new Comment(this.book, { sheet, id });
    comment._tell('commentAdded');
    return comment;
  }
}
