import { troubleIn } from './pages';

// A file for each language, so that they run beside each other.
test('every page in zh-CN', async () => {
  expect(await troubleIn('zh-CN')).toEqual([]);
}, 900_000);
