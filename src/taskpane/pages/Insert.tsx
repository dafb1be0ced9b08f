/** The page that inserts plan sheets: which step is in view, and what is kept between them. */
import { useState } from 'react';
import { library } from '../../templates';
import type { Pack } from '../../sheet/answers';
import { defaultsIn, draftOf, isoDate, type Draft } from '../insert/draft';
import { Form } from '../insert/Form';
import { Gallery } from '../insert/Gallery';
import { Result } from '../insert/Result';
import { Running } from '../insert/Running';
import { useInsert } from '../insert/useInsert';
import { useKept } from '../kept';
import { usePlace } from '../place';
import { useSurvey } from '../useSurvey';
import { useSpeech } from '../words';

export function Insert() {
  const { language } = useSpeech();
  const { step, run, cancel, choose, answer } = useInsert();
  const surveying = useSurvey();
  const { survey, refresh } = surveying;
  const [chosen, setChosen] = useKept<string[]>('insert.chosen', []);
  const [leftOut, setLeftOut] = useKept<string[]>('insert.leftOut', []);
  const [typed, setTyped] = useKept<Draft | null>('insert.draft', null);

  const today = isoDate(new Date());
  const speak = survey?.newSheets.language ?? survey?.language;
  const defaults = defaultsIn(speak ?? language, today);
  // What was answered at the last insert into this workbook stands until something else is typed; its start has passed.
  const draft =
    typed ??
    draftOf({
      ...defaults,
      ...survey?.answers,
      start: defaults.start,
      language: speak ?? defaults.language,
      sample: false,
    });

  // Led here for a certain sheet: it is chosen already, unless an insert is under way.
  const { page, detail } = usePlace();
  const [led, setLed] = useState('');
  if (page === 'insert' && detail !== led) {
    setLed(detail);
    if (detail !== '' && step.at !== 'run') {
      setChosen([detail]);
      choose();
    }
  }

  const packs = packsOf(chosen);
  const otherPacks = packsOf(survey?.sheets.map(({ code }) => code) ?? []).some((pack) => !packs.includes(pack));

  switch (step.at) {
    case 'choose':
      return (
        <Gallery
          chosen={chosen}
          survey={survey}
          onChoose={setChosen}
          onNext={() => {
            setLeftOut([]);
            refresh();
            answer();
          }}
        />
      );
    case 'answer':
      return (
        <Form
          chosen={chosen}
          leftOut={leftOut}
          packs={packs}
          draft={draft}
          today={today}
          surveying={surveying}
          otherPacks={otherPacks}
          trouble={step.trouble}
          onDraft={setTyped}
          onLeaveOut={setLeftOut}
          onBack={choose}
          onSubmit={(answers, tables) => run({ sheets: chosen, tables, answers })}
        />
      );
    case 'run':
      return <Running progress={step.progress} cancelling={step.cancelling} onCancel={cancel} />;
    case 'done':
      return (
        <Result
          result={step.result}
          onAgain={() => {
            setChosen([]);
            setTyped(null);
            // Our own inserts raise no events.
            refresh();
            choose();
          }}
        />
      );
  }
}

function packsOf(codes: string[]): Pack[] {
  const packs = library.sheets.filter(({ code }) => codes.includes(code)).map(({ pack }) => pack);
  return [...new Set(packs)].filter((pack) => pack !== 'settings');
}
