/** The steps that come next with this workbook, each a way to where it is done. Loaded on its own: it knows all that can be inserted. */
import { AddCircleRegular, EditRegular, LightbulbRegular, type FluentIcon } from '@fluentui/react-icons';
import type { Survey } from '../../excel/workbook';
import { catalogueIn } from '../insert/catalogue';
import { Jumps } from '../Jumps';
import { Section } from '../Section';
import { useSpeech } from '../words';
import { nextSteps, type NextStep } from './steps';

const icons: Record<NextStep['words'], FluentIcon> = {
  fill: EditRegular,
  explore: LightbulbRegular,
  add: AddCircleRegular,
};

export function NextSteps({ survey }: { survey: Survey }) {
  const { language, words, fill } = useSpeech();
  const steps = nextSteps(survey, catalogueIn(language));
  if (steps.length === 0) return null;
  return (
    <Section title={words.home.next}>
      <Jumps
        jumps={steps.map(({ words: key, sheet, to }) => ({
          title: fill(words.next[key].title, { sheet }),
          text: words.next[key].text,
          Icon: icons[key],
          to,
        }))}
      />
    </Section>
  );
}
