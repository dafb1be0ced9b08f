/** Entry of functions.js: hands the words to the cards and registers every one of them with Excel. */
import { functionHost, registerFunction } from './excel/customFunctions';
import type { Card } from './functions/card';
import { door } from './functions/door';
import { cards } from './functions/index';
import { speech } from './functions/speech';
import { functionSentences } from './locales/functions';
import { closestLanguage } from './locales/languages';

const speaking = speech(functionSentences, closestLanguage, functionHost);

for (const [id, card] of Object.entries<Card>(cards)) registerFunction(id, door(id, card, speaking, functionHost));
