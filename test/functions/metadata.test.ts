/** functions.json as Excel takes it, held against a schema of our own: the one the documentation names is in no package. */
import { metadata, type FunctionsMetadata } from '../../src/functions/metadata';
import { namespace } from '../../src/functions/namespace';
import { functionWords } from '../../src/locales/functions';
import { languageCodes } from '../../src/locales/languages';
import { foreignNames, macroNames, worksheetNames } from './excelNames';

const of = (language: (typeof languageCodes)[number]) =>
  metadata(functionWords[language], { baseUrl: 'https://localhost:3000/' });
const all: [string, FunctionsMetadata][] = languageCodes.map((language) => [language, of(language)]);

describe.each(all)('functions.%s.json', (language, json) => {
  test('lets errors and data types in', () => {
    expect(json).toMatchObject({ allowErrorForDataTypeAny: true, allowCustomDataForDataTypeAny: true });
  });

  test.each(json.functions.map((entry) => [entry.id, entry] as const))('%s is well formed', (_, entry) => {
    expect(Object.keys(entry).sort()).toEqual(['description', 'helpUrl', 'id', 'name', 'parameters', 'result']);
    expect(entry.id).toMatch(/^[A-Z][A-Z0-9_.]{2,127}$/);
    expect(entry.name).toMatch(/^\p{L}[\p{L}\p{N}_.]{2,127}$/u);
    expect(entry.description).toMatch(/^.{8,128}$/);
    expect(entry.helpUrl).toBe(`https://localhost:3000/help/${language}/${entry.id.toLowerCase()}.html`);
    expect(entry.result).toEqual({ type: 'any', dimensionality: 'matrix' });
    expect(new Set(entry.parameters.map(({ name }) => name)).size).toBe(entry.parameters.length);
    for (const parameter of entry.parameters) {
      expect(parameter.name).toMatch(/^[a-z][A-Za-z0-9]{0,63}$/);
      expect([parameter.name, parameter.description]).toEqual([parameter.name, expect.stringMatching(/^.{3,128}$/)]);
      expect(parameter.type).toBe('any');
      expect(['scalar', 'matrix']).toContain(parameter.dimensionality);
      if (parameter.customEnumId) expect(json.enums.map(({ id }) => id)).toContain(parameter.customEnumId);
    }
  });

  test.each(json.enums.map((list) => [list.id, list] as const))('enum %s offers each value once', (_, list) => {
    expect(list.type).toBe('string');
    expect(list.values.length).toBeGreaterThan(1);
    for (const key of ['name', 'stringValue'] as const) {
      expect(new Set(list.values.map((value) => value[key])).size).toBe(list.values.length);
    }
    for (const { name, tooltip } of list.values) expect(name && tooltip).toBeTruthy();
  });
});

test('languages differ in words only', () => {
  const bare = ({ functions, enums }: FunctionsMetadata) => [
    functions.map(({ id, name, parameters }) => [
      id,
      name,
      parameters.map(({ name, dimensionality, optional, customEnumId }) => [
        name,
        dimensionality,
        optional,
        customEnumId,
      ]),
    ]),
    enums.map(({ id, values }) => [id, values.map(({ stringValue }) => stringValue)]),
  ];
  for (const [, json] of all) expect(bare(json)).toEqual(bare(all[0]![1]));
});

describe('names', () => {
  const ids = all[0]![1].functions.map(({ id }) => id);

  test('never look like a cell', () => {
    const cellLike = (id: string) =>
      /^[A-Z]{1,3}[0-9]+$/.test(id) || /^R[0-9]*(C[0-9]*)?$/.test(id) || /^C[0-9]*$/.test(id);
    expect(ids.filter(cellLike)).toEqual([]);
    expect(['A1', 'XFD1048576', 'R1C1', 'RC', 'C'].every(cellLike)).toBe(true);
  });

  test('are no built-in function in any language listed, and no Excel 4 macro function', () => {
    const taken = new Set([...worksheetNames, ...foreignNames, ...macroNames]);
    expect(taken.size).toBeGreaterThan(1500);
    expect(ids.filter((id) => taken.has(id))).toEqual([]);
  });

  test('stay apart on disk, where a dot becomes an underscore', () => {
    const onDisk = ids.map((id) => `_xldudf_${namespace}_${id.replaceAll('.', '_')}`);
    expect(new Set(onDisk).size).toBe(ids.length);
  });
});
