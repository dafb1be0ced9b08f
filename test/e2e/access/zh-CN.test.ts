import { accessTest } from './pages';

accessTest('zh-CN');
