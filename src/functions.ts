/**
 * Entry of functions.js: hands the words to the cards and registers every one of them with Excel. The further cards come in a bundle of
 * their own when one of them is first called. Loads with no page around it.
 */
import { functionHost, registerFunction } from './excel/customFunctions';
import type { Card } from './functions/card';
import { core } from './functions/core';
import { door, type CellFunction } from './functions/door';
import { furtherIds } from './functions/furtherIds';
import { Problem } from './functions/problems';
import { speech } from './functions/speech';
import { functionSentences } from './locales/functions';
import { closestLanguage } from './locales/languages';

const speaking = speech(functionSentences, closestLanguage, functionHost);

const functionsOf = (cards: Record<string, Card>): Record<string, CellFunction> =>
  Object.fromEntries(Object.entries(cards).map(([id, card]) => [id, door(id, card, speaking, functionHost)]));

for (const [id, call] of Object.entries(functionsOf(core))) registerFunction(id, call);

let loading: Promise<Record<string, CellFunction>> | undefined;
let loaded: Record<string, CellFunction> = {};

async function load(id: string): Promise<CellFunction> {
  try {
    loading ??= import(/* webpackChunkName: "functions-further" */ './functions/further').then((module) =>
      functionsOf(module.further),
    );
    loaded = await loading;
    return loaded[id]!;
  } catch (error) {
    // The next call tries again.
    loading = undefined;
    console.error(error);
    throw speaking.error(new Problem('notLoaded', id));
  }
}

for (const id of furtherIds) {
  registerFunction(id, (...values) => loaded[id]?.(...values) ?? load(id).then((call) => call(...values)));
}
