/** What Excel accepts as the name of a cell or a table, and whether it is taken: names and tables share one set. */
import { HostError } from '../../wire/hostObject';
import { parseLocal } from '../address';
import type { Book } from '../book';

export function refuseBadName(name: string): void {
  const shaped = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  const looksLikeCell = /^[A-Za-z]{1,3}\d+$/.test(name) && parseLocal(name) !== null;
  const looksLikeR1C1 = /^(r|c|r\d*c\d*|r\d+|c\d+)$/i.test(name);
  if (!shaped || looksLikeCell || looksLikeR1C1)
    throw new HostError(
      'InvalidArgument',
      `'${name}' is not a name Excel accepts: begin with a letter or underscore, no spaces, not like a cell address.`,
    );
}

/** `except`: the table or name that is being renamed. */
export function refuseTakenName(book: Book, name: string, scope: string, except = ''): void {
  const wanted = name.toLowerCase();
  const taken =
    book.engine.tables.list().some((table) => table.name.toLowerCase() === wanted && table.id !== except) ||
    book.engine.names
      .list()
      .some((one) => one.name.toLowerCase() === wanted && one.scope === scope && one.name !== except);
  if (taken) throw new HostError('ItemAlreadyExists', `The name '${name}' is taken already.`);
}
