/** The plan sheets of the workbook, as long as nothing more is known of them than that they are there. */
import type { Survey } from '../../excel/workbook';
import { Jumps } from '../Jumps';
import { Section } from '../Section';
import { useSpeech } from '../words';

export function Sheets({ survey }: { survey: Survey }) {
  const { words } = useSpeech();
  return (
    <Section title={words.home.sheets}>
      <Jumps jumps={survey.sheets.map(({ name }) => ({ title: name, to: { sheet: name, address: 'A1' } }))} />
    </Section>
  );
}
