/** The add-in's own page, on its way into the preview: Office.js from the npm package, and before it the script that makes it believe in Excel. */

/** Quotes are optional: a production build leaves them out. */
/** A production build writes the attribute without quotes. */
const officeFromTheNet = /<script\b[^>]*\bsrc=(["']?)https:\/\/[^"'\s>]+\/office(?:\.debug)?\.js\1[^>]*>\s*<\/script>/i;

export class NoOfficeScript extends Error {
  constructor(page: string) {
    super(`${page} does not load office.js from Microsoft's address; the preview cannot put its own in place.`);
  }
}

/** The pane's HTML with its one Office.js tag replaced; everything else stays as Excel gets it. */
export function paneForPreview(html: string, page = 'taskpane.html'): string {
  if (!officeFromTheNet.test(html)) throw new NoOfficeScript(page);
  return html.replace(
    officeFromTheNet,
    '<script src="/preview/shim.js"></script><script src="/office/office.js"></script>',
  );
}
