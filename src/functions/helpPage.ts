/** The help page of a function, made from its card, its guide and the words of one language: plain HTML that opens with no network. */
import type { Card } from './card';
import type { Cell } from './cells';
import { choices } from './choices';
import { answerIn, groups, type Guide } from './guide';
import { guides } from './guides';
import { cards } from './index';
import { helpPath } from './metadata';
import { namespace } from './namespace';
import { nativeFormula } from './native';
import { parameterHelp, type FunctionId, type FunctionWords } from './words';
import { filled } from './sentences';

/** All pages of a language, by their path below the add-in's base; the list of functions among them. */
export function helpPages(words: FunctionWords): Record<string, string> {
  const ids = Object.keys(guides) as FunctionId[];
  return {
    [helpPath('index', words.language)]: helpIndex(words),
    ...Object.fromEntries(ids.map((id) => [helpPath(id, words.language), helpPage(id, words)])),
  };
}

export function helpPage(id: FunctionId, words: FunctionWords): string {
  const { page, functions } = words.help;
  const { summary, use, care } = functions[id];
  const card: Card = cards[id];
  const guide = guides[id];
  const name = `${namespace}.${id}`;
  return document(words, name, [
    `<p><a href="index.html">${text(page.index)}</a></p>`,
    `<h1>${name}</h1>`,
    `<p class="summary">${text(summary)}</p>`,
    `<pre>${text(syntax(name, card))}</pre>`,
    section(page.arguments, argumentTable(id, card, words)),
    section(page.examples, exampleTable(name, guide, words)),
    section(page.use, `<p>${text(use)}</p>`),
    section(page.care, `<p>${text(care)}</p>`),
    section(page.native, nativePart(card, guide, words)),
    section(page.source, `<p>${text(guide.source)}</p>`),
  ]);
}

export function helpIndex(words: FunctionWords): string {
  const { page, functions, groups: groupNames } = words.help;
  const row = (id: FunctionId) =>
    `<tr><td><a href="${id.toLowerCase()}.html">${namespace}.${id}</a></td><td>${text(functions[id].summary)}</td></tr>`;
  const ids = Object.keys(guides) as FunctionId[];
  return document(words, page.index, [
    `<h1>${text(page.index)}</h1>`,
    ...groups.map((group) => {
      const own = ids.filter((id) => guides[id].group === group);
      return section(groupNames[group], `<table>${own.map(row).join('')}</table>`);
    }),
  ]);
}

/** KPI.VARIANCE(actual, target, [direction]) */
export function syntax(name: string, card: Card): string {
  const shown = Object.entries(card.parameters).map(([key, parameter]) => (parameter.optional ? `[${key}]` : key));
  return `${name}(${shown.join(', ')})`;
}

function argumentTable(id: FunctionId, card: Card, { help, sentences }: FunctionWords): string {
  const rows = Object.entries(card.parameters).map(([key, parameter]) => {
    const { list } = parameter;
    const names: Record<string, string> = list ? sentences.choices[list] : {};
    const tips: Record<string, string> = list ? help.tips[list] : {};
    const options = (list ? choices[list] : []).map(
      (code: string) => `<li><code>"${code}"</code> ${text(names[code]!.split('|')[0]!)} – ${text(tips[code]!)}</li>`,
    );
    const optional = parameter.optional ? ` <small>${text(help.page.optional)}</small>` : '';
    return `<tr><td><code>${key}</code>${optional}</td><td>${text(parameterHelp(help, id, key))}${options.length ? `<ul>${options.join('')}</ul>` : ''}</td></tr>`;
  });
  return `<table>${rows.join('')}</table>`;
}

function exampleTable(name: string, { examples }: Guide, { help, sentences }: FunctionWords): string {
  const rows = examples.map(
    ([args, answer]) =>
      `<tr><td><code>${text(`=${name}(${args})`)}</code></td><td>${answerPart(answerIn(sentences, answer))}</td></tr>`,
  );
  return `<table><tr><th>${text(help.page.formula)}</th><th>${text(help.page.answer)}</th></tr>${rows.join('')}</table>`;
}

function answerPart(answer: Cell | readonly (readonly Cell[])[]): string {
  if (typeof answer !== 'object') return shown(answer);
  const rows = answer.map((row) => `<tr>${row.map((cell) => `<td>${shown(cell)}</td>`).join('')}</tr>`);
  return `<table class="spill">${rows.join('')}</table>`;
}

const shown = (cell: Cell): string => {
  if (cell === '') return '""';
  return text(typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell));
};

function nativePart(card: Card, { native }: Guide, { help }: FunctionWords): string {
  if (typeof native !== 'string' && 'without' in native) return `<p>${text(help.page.without[native.without])}</p>`;
  const needed = typeof native === 'string' ? [] : (native.only ?? []);
  const args = Object.entries(card.parameters).map(([key, { optional }]) =>
    optional && !needed.includes(key) ? '' : key,
  );
  const formula = nativeFormula(native, card, args) ?? '';
  const options = Object.entries(card.parameters).filter(([key, { optional }]) => optional && !needed.includes(key));
  const note = options.length
    ? `<p>${text(filled(help.page.nativeNote, { options: options.map(([key]) => key).join(', ') }))}</p>`
    : '';
  return `<pre>${text(`=${formula}`)}</pre>${note}`;
}

const section = (title: string, body: string): string => `<section><h2>${text(title)}</h2>${body}</section>`;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const text = (words: string): string => words.replace(/[&<>]/g, (character) => escapes[character]!);

/** Follows the reader's light or dark setting; wide formulas scroll in place. */
const style = `
:root { color-scheme: light dark; }
body { font: 15px/1.6 "Segoe UI", "PingFang SC", "PingFang TC", "Microsoft YaHei", "Microsoft JhengHei", sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; margin: 0.5rem 0; } h2 { font-size: 1.05rem; margin: 2rem 0 0.5rem; }
.summary { font-size: 1.1rem; } small { opacity: 0.7; }
pre, code { font-family: Consolas, Menlo, monospace; font-size: 0.9em; }
pre { padding: 0.75rem; border: 1px solid color-mix(in srgb, currentColor 20%, transparent); border-radius: 4px; white-space: pre-wrap; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; } th { text-align: start; }
td, th { border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); padding: 0.35rem 0.5rem; vertical-align: top; overflow-wrap: anywhere; }
td:first-child { min-width: 9rem; } .spill { display: block; overflow-x: auto; max-width: 27rem; } .spill td { min-width: 0; padding: 0.1rem 0.4rem; white-space: nowrap; overflow-wrap: normal; } ul { margin: 0.25rem 0; padding-inline-start: 1.2rem; }
`;

function document({ language }: FunctionWords, title: string, body: readonly string[]): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${text(title)}</title>
<style>${style}</style>
</head>
<body>
${body.join('\n')}
</body>
</html>
`;
}
