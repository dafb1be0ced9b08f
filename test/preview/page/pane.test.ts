import { NoOfficeScript, paneForPreview } from '../../../src/preview/server/pane';

const own = '<script src="/preview/shim.js"></script><script src="/office/office.js"></script>';

test.each([
  '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>',
  '<script src=https://appsforoffice.microsoft.com/lib/1/hosted/office.js></script>',
  "<script type='text/javascript' src='https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.debug.js' defer></script>",
])('%s', (tag) => {
  const page = (script: string) => `<head><title>Plan</title>${script}<script defer src=functions.js></script></head>`;
  expect(paneForPreview(page(tag))).toBe(page(own));
});

test('a page without Office.js is refused with a sentence', () => {
  expect(() => paneForPreview('<script src="office.js"></script>', '/taskpane.html')).toThrow(NoOfficeScript);
});
