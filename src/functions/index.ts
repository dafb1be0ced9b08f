/** THE list of the functions: one card each. New ones go into `core.ts`, or into `further.ts` when they are heavy. */
import { core } from './core';
import { further } from './further';

export const cards = { ...core, ...further };
