/** The steps that come next with this workbook, each a way to where it is done. */
import { AddCircleRegular, EditRegular, LightbulbRegular, type FluentIcon } from '@fluentui/react-icons';
import type { Survey } from '../../excel/workbook';
import { catalogueIn } from '../insert/catalogue';
import { Jumps, type Jump } from '../Jumps';
import { Section } from '../Section';
import { useSpeech } from '../words';
import { nextSteps, type NextStep } from './steps';

const icons: Record<NextStep['words'], FluentIcon> = {
  fill: EditRegular,
  explore: LightbulbRegular,
  add: AddCircleRegular,
};

interface NextStepsProps {
  survey: Survey;
  /** Where something needed is still empty; null while that is not known. */
  typing: Jump[] | null;
}

export function NextSteps({ survey, typing }: NextStepsProps) {
  const { language, words, fill } = useSpeech();
  const steps = nextSteps(survey, catalogueIn(language));
  // What is known to be missing says more than the advice to begin.
  const others = typing ? steps.filter(({ words: key }) => key !== 'fill') : steps;
  const jumps = [
    ...(typing ?? []),
    ...others.map(({ words: key, sheet, to }): Jump => ({
      title: fill(words.next[key].title, { sheet }),
      text: words.next[key].text,
      Icon: icons[key],
      to,
    })),
  ];
  if (jumps.length === 0) return null;
  return (
    <Section title={words.home.next}>
      <Jumps jumps={jumps} />
    </Section>
  );
}
