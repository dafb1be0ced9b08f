const path = require('node:path');

/** Kinds of tests; `npm run test:unit|test:host|test:e2e|pictures:sheets` picks by name. */
const swc = {
  '^.+\\.(t|j)sx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  ],
};
const rootDir = path.resolve(__dirname, '..');
const project = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir,
  testEnvironment: 'node',
  testMatch: testMatch.map((glob) => `<rootDir>/test/${glob}`),
  transform: swc,
  ...more,
});

const inBrowser = {
  globalSetup: '<rootDir>/test/e2e/setup.js',
  globalTeardown: '<rootDir>/test/e2e/teardown.js',
};

module.exports = {
  rootDir,
  // One more than the smallest machine has cores: tests of the browser wait for it much of the time.
  maxWorkers: 3,
  testSequencer: path.resolve(__dirname, 'longestFirst.js'),
  // Only so that a hanging test ends: speed is the bench's business.
  testTimeout: 120_000,
  projects: [
    project('unit', ['*.test.ts', '{bench,analytics,sheet,functions,templates,checks,locales}/**/*.test.ts']),
    project('host', ['{excel,preview,commands}/**/*.test.ts'], {
      globalSetup: '<rootDir>/test/host/setup.js',
      setupFilesAfterEnv: ['<rootDir>/test/host/equality.ts'],
    }),
    project('pane', ['taskpane/**/*.test.tsx'], {
      testEnvironment: 'jsdom',
      setupFilesAfterEnv: ['<rootDir>/test/taskpane/setup.ts'],
    }),
    project('e2e', ['e2e/**/*.test.ts'], inBrowser),
    project('pictures', ['pictures/**/*.test.ts'], inBrowser),
  ],
};
