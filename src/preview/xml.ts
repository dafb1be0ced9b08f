/** XML as plain objects, and back: children are always lists, attributes begin with `@`, text is under `#text`. */
import { XMLParser } from 'fast-xml-parser';

export interface Element {
  [name: string]: (Element | string)[] | string | undefined;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseAttributeValue: false,
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
  // One child and several read alike.
  isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
});

export const parseXml = (xml: string): Element => parser.parse(xml) as Element;

/** An element that has nothing but text is the text alone. */
export function children(parent: Element | undefined, name: string): Element[] {
  const found = parent?.[name];
  if (!Array.isArray(found)) return [];
  return found.map((each) => (typeof each === 'string' ? { '#text': each } : each));
}
export const child = (parent: Element | undefined, name: string): Element | undefined => children(parent, name)[0];

export function attribute(element: Element | undefined, name: string): string | undefined {
  const value = element?.[`@${name}`];
  return typeof value === 'string' ? value : undefined;
}

export function textOf(element: Element | undefined): string {
  const text = element?.['#text'];
  return typeof text === 'string' ? text : Array.isArray(text) ? text.join('') : '';
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};
export const escapeXml = (text: string): string =>
  // Characters that XML cannot hold at all are left out.
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"\n\r\t]/g, (letter) => entities[letter] ?? letter);

type Attributes = Record<string, string | number | boolean | undefined>;

/** Attributes that are undefined are left out; true and false are 1 and 0. */
export function element(name: string, attributes: Attributes, content: string | string[] = ''): string {
  const written = Object.entries(attributes)
    .filter((pair): pair is [string, string | number | boolean] => pair[1] !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(typeof value === 'boolean' ? String(Number(value)) : String(value))}"`)
    .join('');
  const inner = Array.isArray(content) ? content.join('') : content;
  return inner ? `<${name}${written}>${inner}</${name}>` : `<${name}${written}/>`;
}
