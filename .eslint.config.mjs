import tseslint from 'typescript-eslint';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';

// Of the published preset only its own rules: the rest redefines plugins that stand here already, and it has no TypeScript parser.
const officeRules = Object.fromEntries(
  officeAddins.configs.recommended
    .flatMap((config) => Object.entries(config.rules ?? {}))
    .filter(([name]) => name.startsWith('office-addins/')),
);

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'test/output/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { ecmaVersion: 'latest', sourceType: 'module', ecmaFeatures: { jsx: true } },
      globals: {
        ...globals.browser,
        Excel: 'readonly',
        Office: 'readonly',
        OfficeExtension: 'readonly',
        CustomFunctions: 'readonly',
      },
    },
    plugins: { 'react-hooks': reactHooks, 'office-addins': officeAddins },
    rules: {
      ...officeRules,
      ...reactHooks.configs.recommended.rules,
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    // The stand-in is the other side of Office.js: what its own objects answer needs no load and no sync,
    // and its tests do on purpose what an add-in should not.
    files: ['src/preview/**', 'test/preview/**'],
    rules: Object.fromEntries(Object.keys(officeRules).map((name) => [name, 'off'])),
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: globals.node },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
