/** The ground of every object that speaks for one rule: reading it as its kind, changing it. */
import type { ConditionalRule } from '../../engine/rules';
import { HostError, HostObject } from '../../wire/hostObject';
import type { Book } from '../book';
import type { Kind, RuleOf } from './ruleShelf';

export interface RuleKey {
  sheet: string;
  id: string;
}

export abstract class RuleObject<K extends Kind> extends HostObject {
  readonly book: Book;
  readonly key: RuleKey;
  readonly kinds: readonly K[];

  constructor(book: Book, key: RuleKey, kinds: readonly K[]) {
    super();
    this.book = book;
    this.key = key;
    this.kinds = kinds;
  }

  get _rule(): RuleOf<K> {
    const rule = this.book.rules.find(this.key.sheet, this.key.id);
    if (!isOf(rule, this.kinds)) throw new HostError('InvalidOperation', `The conditional format is a ${rule.kind}.`);
    return rule;
  }

  _change(change: (rule: RuleOf<K>) => RuleOf<K>): void {
    this.book.guardSheet(this.key.sheet, 'allowFormatCells');
    this.book.rules.change(this.key.sheet, this.key.id, (rule) => {
      if (!isOf(rule, this.kinds)) throw new HostError('InvalidOperation', `The conditional format is a ${rule.kind}.`);
      return change(rule);
    });
  }
}

function isOf<K extends Kind>(rule: ConditionalRule, kinds: readonly K[]): rule is RuleOf<K> {
  return (kinds as readonly Kind[]).includes(rule.kind);
}
