import { takePictures } from './readme';

test('the Gantt and the three dashboards in zh-CN', async () => {
  expect(await takePictures('zh-CN')).toEqual({ dashboards: ['AMP-1', 'EXP-1', 'QBK-1'], complaints: [] });
}, 600_000);
