/** `PageLayout.headersFooters` */
import type { Book } from '../book';
import { stateFields, withFields } from '../fields';
import type { PageKind } from '../state';

const Group = withFields('HeaderFooterGroup', {
  values: { state: 'Default', useSheetMargins: true, useSheetScale: true },
  words: { state: ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'] },
});
const Texts = withFields('HeaderFooter', {
  values: { leftHeader: '', centerHeader: '', rightHeader: '', leftFooter: '', centerFooter: '', rightFooter: '' },
});

export class HeaderFooterGroup extends Group {
  readonly book: Book;
  readonly sheet: string;

  constructor(book: Book, sheet: string) {
    super(
      stateFields(
        () => book.extras(sheet).page.headersFooters,
        () => book.changeExtras(sheet).page.headersFooters,
      ),
      '',
    );
    this.book = book;
    this.sheet = sheet;
  }

  get defaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.book, this.sheet, 'defaultForAllPages');
  }

  get firstPage(): HeaderFooter {
    return new HeaderFooter(this.book, this.sheet, 'firstPage');
  }

  get evenPages(): HeaderFooter {
    return new HeaderFooter(this.book, this.sheet, 'evenPages');
  }

  get oddPages(): HeaderFooter {
    return new HeaderFooter(this.book, this.sheet, 'oddPages');
  }
}

export class HeaderFooter extends Texts {
  constructor(book: Book, sheet: string, page: PageKind) {
    super(
      stateFields(
        () => book.extras(sheet).page.headersFooters.pages[page],
        () => book.changeExtras(sheet).page.headersFooters.pages[page],
      ),
      '',
    );
  }
}
