/** The fast way to put texts in order gives the order of `<`, and numbering tells names apart as a Map would. */
import * as fc from 'fast-check';
import { Numbering } from '../../src/functions/numbering';
import { textOrder } from '../../src/functions/textOrder';

const name = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.nat(300).map((number) => `C${String(number).padStart(6, '0')}`),
  fc.constantFrom(
    '',
    'a',
    'a\u007f',
    'a\u0080',
    'ab',
    '客户1',
    '客户10',
    '客户2',
    'C000001',
    'C00000100',
    '\uffff',
    '\ud83d\ude00',
  ),
);

test('order of any texts', () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 60 }), (texts) => {
      const wanted = texts
        .map((_, at) => at)
        .sort((a, b) => (texts[a]! < texts[b]! ? -1 : texts[a]! > texts[b]! ? 1 : a - b));
      expect([...textOrder(texts)]).toEqual(wanted);
    }),
    { numRuns: 1000 },
  );
});

test('a number for each trimmed text, whatever the type of the cell; numeric only where every cell was a number', () => {
  const cell = fc.oneof(
    name,
    fc.integer({ min: -3, max: 400 }),
    fc.integer({ min: -3, max: 400 }).map((number) => ` ${number} `),
    fc.integer({ min: 0, max: 400 }).map(String),
    fc.boolean(),
    fc.constant(null),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 3000, size: 'max' }), (cells) => {
      const numbering = new Numbering();
      const known = new Map<string, { at: number; numeric: boolean }>();
      for (const each of cells) {
        const text = each === null ? '' : typeof each === 'boolean' ? String(each).toUpperCase() : String(each).trim();
        const at = numbering.of(each);
        if (text === '') expect(at).toBe(-1);
        else {
          const entry = known.get(text) ?? { at: known.size, numeric: true };
          if (typeof each !== 'number') entry.numeric = false;
          known.set(text, entry);
          expect(at).toBe(entry.at);
        }
      }
      expect(numbering.texts).toEqual([...known.keys()]);
      expect(numbering.numeric).toEqual([...known.values()].map(({ numeric }) => numeric));
    }),
    { numRuns: 20 },
  );
});
