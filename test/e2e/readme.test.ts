import { readmeTest } from './readme';

readmeTest('zh-CN');
