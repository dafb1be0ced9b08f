import { troubleIn } from './pages';

// A file for each language, so that they run beside each other.
test('every page in zh-TW', async () => {
  expect(await troubleIn('zh-TW')).toEqual([]);
}, 900_000);
