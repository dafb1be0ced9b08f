import { accessTest } from './pages';

accessTest('zh-TW');
