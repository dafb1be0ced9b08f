/** The custom functions as the reference shows them in one language: put together from cards, guides and help. No React, no computing. */
import type { Card } from '../../functions/card';
import { choices } from '../../functions/choices';
import { groups, type Group } from '../../functions/guide';
import { guides } from '../../functions/guides';
import { cards } from '../../functions/index';
import { helpPath } from '../../functions/metadata';
import { namespace } from '../../functions/namespace';
import type { Parameter } from '../../functions/parameters';
import { parameterHelp, type FunctionId, type Help } from '../../functions/words';
import { helpIn } from '../../locales/functionHelp';
import type { LanguageCode } from '../../locales/languages';

export interface FunctionEntry {
  id: FunctionId;
  /** As it is typed, e.g. `KPI.ROI`. */
  name: string;
  group: Group;
  summary: string;
  use: string;
  care: string;
  source: string;
  parameters: { name: string; optional: boolean; text: string; options: { code: string; word: string }[] }[];
  /** Address of its help page, beside the pane. */
  help: string;
  /** Formulas with constants. */
  examples: string[];
}

export async function referenceIn(language: LanguageCode): Promise<FunctionEntry[]> {
  const help = await helpIn[language]();
  return (Object.keys(guides) as FunctionId[])
    .map((id) => {
      const card: Card = cards[id];
      const { group, source, examples } = guides[id];
      const { summary, use, care } = help.functions[id];
      const name = `${namespace}.${id}`;
      const parameters = Object.entries(card.parameters).map(([parameter, each]) => ({
        name: parameter,
        optional: each.optional,
        text: parameterHelp(help, id, parameter),
        options: optionsOf(each, help),
      }));
      return {
        id,
        name,
        group,
        summary,
        use,
        care,
        source,
        parameters,
        examples: examples.map(([args]) => `=${name}(${args})`),
        help: helpPath(id, language),
      };
    })
    .sort((one, other) => groups.indexOf(one.group) - groups.indexOf(other.group));
}

function optionsOf(parameter: Parameter<unknown>, { tips }: Help): { code: string; word: string }[] {
  const { list } = parameter;
  if (list) {
    const words: Record<string, string> = tips[list];
    return choices[list].map((code) => ({ code, word: words[code] ?? '' }));
  }
  const isFlag =
    parameter.shape === 'single' && 'value' in parameter.blank && typeof parameter.blank.value === 'boolean';
  return isFlag ? ['TRUE', 'FALSE'].map((code) => ({ code, word: '' })) : [];
}

/** Every word typed must be found; functions whose name holds the first word come before those that only speak of it. */
export function matchingFunctions(entries: FunctionEntry[], query: string): FunctionEntry[] {
  const words = query.normalize('NFKC').toLowerCase().replace(/^=/, '').split(/\s+/).filter(Boolean);
  const [first] = words;
  if (first === undefined) return entries;
  const found = entries.filter(({ name, summary, use, parameters }) => {
    const text = [name, summary, use, ...parameters.map((each) => each.name)].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const named = found.filter(({ name }) => name.toLowerCase().includes(first));
  return [...named, ...found.filter((entry) => !named.includes(entry))];
}
