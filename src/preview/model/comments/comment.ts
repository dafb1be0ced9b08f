/** `Excel.Comment` and its replies. */
import { HostCollection, HostError, HostObject } from '../../wire/hostObject';
import type { Book } from '../book';
import type { Range } from '../range/range';
import { cellRect } from '../rect';
import type { CommentState } from '../state';

export interface CommentKey {
  sheet: string;
  id: string;
}

export class Comment extends HostObject {
  readonly book: Book;
  readonly key: CommentKey;

  constructor(book: Book, key: CommentKey) {
    super();
    this.book = book;
    this.key = key;
  }

  override get _identity() {
    return { Id: this.key.id };
  }

  get _state() {
    const comment = this.book.extras(this.key.sheet).comments.find((one) => one.id === this.key.id);
    if (!comment) throw new HostError('ItemNotFound');
    return comment;
  }

  get id(): string {
    return this._state.id;
  }

  get content(): string {
    return this._state.content;
  }

  set content(value: string) {
    this._change((comment) => (comment.content = String(value)), 'CommentEdited');
  }

  get resolved(): boolean {
    return this._state.resolved;
  }

  set resolved(value: boolean) {
    this._change((comment) => (comment.resolved = Boolean(value)), value ? 'CommentResolved' : 'CommentReopened');
  }

  get authorName(): string {
    return this._state.author;
  }

  get authorEmail(): string {
    return '';
  }

  get creationDate(): string {
    return this._state.created;
  }

  get contentType(): string {
    return 'Plain';
  }

  get replies(): CommentReplyCollection {
    return new CommentReplyCollection(this);
  }

  getLocation(): Range {
    const { row, column } = this._state;
    return this.book.objects.range(this.key.sheet, cellRect(row, column));
  }

  delete(): void {
    void this._state;
    const extras = this.book.changeExtras(this.key.sheet);
    extras.comments = extras.comments.filter((one) => one.id !== this.key.id);
    this._tell('commentDeleted');
  }

  _change(change: (comment: CommentState) => void, changeType: string): void {
    void this._state;
    const comment = this.book.changeExtras(this.key.sheet).comments.find((one) => one.id === this.key.id);
    if (comment) change(comment);
    this._tell('commentChanged', { changeType });
  }

  _tell(kind: 'commentAdded' | 'commentChanged' | 'commentDeleted', more: Record<string, unknown> = {}): void {
    this.book.events.raise(kind, this.key.sheet, () => ({
      commentDetails: [{ commentId: this.key.id, replyIds: [] }],
      source: 'Local',
      worksheetId: this.key.sheet,
      ...more,
    }));
  }
}

export class CommentReply extends HostObject {
  readonly comment: Comment;
  readonly key: string;

  constructor(comment: Comment, key: string) {
    super();
    this.comment = comment;
    this.key = key;
  }

  override get _identity() {
    return { Id: this.key };
  }

  get id(): string {
    return this.key;
  }

  get content(): string {
    return this.#state.content;
  }

  set content(value: string) {
    void this.#state;
    this.comment._change((comment) => {
      for (const reply of comment.replies) if (reply.id === this.key) reply.content = String(value);
    }, 'ReplyEdited');
  }

  get authorName(): string {
    return this.#state.author;
  }

  get authorEmail(): string {
    return '';
  }

  get creationDate(): string {
    return this.#state.created;
  }

  get contentType(): string {
    return 'Plain';
  }

  get resolved(): boolean {
    return this.comment.resolved;
  }

  getLocation(): Range {
    return this.comment.getLocation();
  }

  getParentComment(): Comment {
    return this.comment;
  }

  delete(): void {
    void this.#state;
    this.comment._change(
      (comment) => (comment.replies = comment.replies.filter((reply) => reply.id !== this.key)),
      'ReplyDeleted',
    );
  }

  get #state() {
    const reply = this.comment._state.replies.find((one) => one.id === this.key);
    if (!reply) throw new HostError('ItemNotFound');
    return reply;
  }
}

export class CommentReplyCollection extends HostCollection<CommentReply> {
  readonly comment: Comment;

  constructor(comment: Comment) {
    super();
    this.comment = comment;
  }

  get items(): CommentReply[] {
    return this.comment._state.replies.map((reply) => new CommentReply(this.comment, reply.id));
  }

  _keysOf(reply: CommentReply): string[] {
    return [reply.key];
  }

  add(content: unknown): CommentReply {
    const { book } = this.comment;
    const id = book.newId('REPLY');
    const reply = {
      id,
      content: String(content),
      author: book.options.user,
      created: book.options.now().toISOString(),
    };
    this.comment._change((comment) => comment.replies.push(reply), 'ReplyAdded');
    return new CommentReply(this.comment, id);
  }
}
