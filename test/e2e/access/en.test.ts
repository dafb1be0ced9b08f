import { accessTest } from './pages';

accessTest('en');
