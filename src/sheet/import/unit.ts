/** The unit a header of a source tells, by which its figures are multiplied: 花费(万元), 销售额/千元, Revenue (k), 点击率(%). */
export interface Unit {
  times: number;
  /** Shares in hundredths: 12 is 12 %. */
  hundredths: boolean;
}

/** Whole words, without currency. Per thousand (元/千次) is no unit of this kind. */
const scales: [written: RegExp, times: number][] = [
  [/^(?:千|k|'?000'?s?|thousands?)$/, 1e3],
  [/^(?:万|萬|w)$/, 1e4],
  [/^(?:百万|百萬|m|mn|mio|millions?)$/, 1e6],
  [/^(?:千万|千萬)$/, 1e7],
  [/^(?:亿|億)$/, 1e8],
  [/^(?:bn|billions?)$/, 1e9],
];
const currency =
  /人民币|人民幣|新台币|新臺幣|新台幣|[元圆圓¥$€£]|\b(?:rmb|cny|usd|twd|ntd?|hkd|mop|eur|gbp|jpy|sgd)\b/g;
/** What is said around a unit, and what is counted. */
const around = /^(?:单位|單位|in)[\s:]*|[次人件个個单單笔筆条條]$/g;
const bracketed = /[([【]([^)\]】]*)[)\]】]/g;
/** Behind a stroke only with its currency: 曝光/千次 is a rate. */
const stroked = /[/_]\s*((?:[百千]?[万萬]|千|[亿億])元)\s*$/;

export function unitIn(header: string): Unit {
  const text = header.normalize('NFKC').toLowerCase().trim();
  const told = [...text.matchAll(bracketed)].map(([, inside = '']) => inside.trim());
  const behind = stroked.exec(text)?.[1];
  const words = [...told, ...(behind === undefined ? [] : [behind])].map((word) =>
    word.replace(around, '').replace(currency, '').trim(),
  );
  const times = words.flatMap((word) => scales.find(([written]) => written.test(word))?.[1] ?? [])[0] ?? 1;
  return { times, hundredths: text.endsWith('%') || told.includes('%') };
}
