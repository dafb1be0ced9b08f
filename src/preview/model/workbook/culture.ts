/** How numbers and dates are written in a language, as Windows sets it up there. */

export interface Culture {
  decimal: string;
  group: string;
  currency: string;
  dateSeparator: string;
  shortDate: string;
  longDate: string;
  longTime: string;
}

const american: Culture = {
  decimal: '.',
  group: ',',
  currency: '$',
  dateSeparator: '/',
  shortDate: 'M/d/yyyy',
  longDate: 'dddd, MMMM d, yyyy',
  longTime: 'h:mm:ss tt',
};
const cultures: Record<string, Culture> = {
  'en-US': american,
  'en-GB': { ...american, currency: '£', shortDate: 'dd/MM/yyyy', longDate: 'dd MMMM yyyy', longTime: 'HH:mm:ss' },
  'zh-CN': { ...american, currency: '¥', shortDate: 'yyyy/M/d', longDate: "yyyy'年'M'月'd'日'", longTime: 'H:mm:ss' },
  'zh-TW': {
    ...american,
    currency: 'NT$',
    shortDate: 'yyyy/M/d',
    longDate: "yyyy'年'M'月'd'日'",
    longTime: 'tt hh:mm:ss',
  },
  'de-DE': {
    decimal: ',',
    group: '.',
    currency: '€',
    dateSeparator: '.',
    shortDate: 'dd.MM.yyyy',
    longDate: 'dddd, d. MMMM yyyy',
    longTime: 'HH:mm:ss',
  },
};

export const cultureOf = (locale: string): Culture => cultures[locale] ?? american;
