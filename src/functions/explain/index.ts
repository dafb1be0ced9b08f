/** THE list of explanations: one for each function. */
import { customers } from './customers';
import { money } from './money';
import { planning } from './planning';
import type { Explanations } from './telling';
import { tests } from './tests';
import { variance } from './variance';

export const explanations: Explanations = { ...variance, ...money, ...customers, ...tests, ...planning };
