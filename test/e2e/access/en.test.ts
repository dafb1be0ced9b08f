import { troubleIn } from './pages';

// A file for each language, so that they run beside each other.
test('every page in en', async () => {
  expect(await troubleIn('en')).toEqual([]);
}, 900_000);
