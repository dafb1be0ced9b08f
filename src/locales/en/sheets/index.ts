/** English is written in the templates; only what stands around the tables has its words here. */
import type { Words } from '../../../sheet/words';
import { frame } from './frame';

export const words: Words = { frame, packs: {}, lists: {}, thresholds: {}, sheets: {} };
