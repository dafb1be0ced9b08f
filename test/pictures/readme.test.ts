/** The README's pictures in English; those in Chinese come from the test of the browser. */
import { takePictures } from '../e2e/readme';

test('the Gantt and the three dashboards in en', async () => {
  expect(await takePictures('en')).toEqual({ dashboards: ['AMP-1', 'EXP-1', 'QBK-1'], complaints: [] });
}, 600_000);
