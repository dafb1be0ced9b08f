/** Help pages: every function in every language, complete, well formed, with nothing fetched from anywhere. */
import { XMLValidator } from 'fast-xml-parser';
import type { Card } from '../../src/functions/card';
import { guides } from '../../src/functions/guides';
import { helpPages } from '../../src/functions/helpPage';
import { cards } from '../../src/functions/index';
import { metadata } from '../../src/functions/metadata';
import type { FunctionId } from '../../src/functions/words';
import { functionWords } from '../../src/locales/functions';
import { languageCodes } from '../../src/locales/languages';

const baseUrl = 'https://localhost:3000/';
const unescaped = (html: string) => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

describe.each(languageCodes)('%s', (language) => {
  const words = functionWords[language];
  const pages = helpPages(words);

  test('the wizard links to a page of each function', () => {
    const linked = metadata(words, { baseUrl }).functions.map(({ helpUrl }) => helpUrl.slice(baseUrl.length));
    expect(Object.keys(pages).sort()).toEqual([...linked, `help/${language}/index.html`].sort());
  });

  test.each(Object.entries(pages))('%s opens by itself', (_, html) => {
    expect(XMLValidator.validate(html.replace('<!DOCTYPE html>', ''))).toBe(true);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).not.toMatch(/\b(src|href)="(https?:)?\/\/|@import|url\(|<script|undefined|\{options\}/);
  });

  test.each(Object.keys(guides) as FunctionId[])('%s tells what its card knows', (id) => {
    const html = unescaped(pages[`help/${language}/${id.toLowerCase()}.html`]!);
    const card: Card = cards[id];
    const { summary, use, care } = words.help.functions[id];
    for (const part of [summary, use, care, guides[id].source]) expect(html).toContain(part);
    for (const name of Object.keys(card.parameters)) expect(html).toContain(`<code>${name}</code>`);
    for (const [args] of guides[id].examples) expect(html).toContain(`=KPI.${id}(${args})`);
  });

  test('the list links to every page', () => {
    for (const id of Object.keys(guides))
      expect(pages[`help/${language}/index.html`]).toContain(`href="${id.toLowerCase()}.html"`);
  });
});
