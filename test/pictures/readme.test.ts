/** The README's pictures in English; those in Chinese come from the test of the browser. */
import { readmeTest } from '../e2e/readme';

readmeTest('en');
