/** The state of the plans in this workbook: counts, what to look at first, what is still to be typed, and each pack's sheets. Fetched after the page shows. */
import { Link, Spinner } from '@fluentui/react-components';
import {
  CalendarClockRegular,
  ClipboardTaskRegular,
  EditRegular,
  SettingsRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { useMemo } from 'react';
import type { Survey } from '../../excel/workbook';
import { homeWords } from '../../locales/home';
import { alertsOf, routinesOf, type Alert, type Routine, type Severity } from '../../sheet/alerts';
import { dateOf } from '../../sheet/dates';
import { outstandingIn } from '../../sheet/outstanding';
import type { Reading } from '../../sheet/reading';
import { Help } from '../Help';
import { Jumps, type Jump } from '../Jumps';
import { usePageStyles } from '../page.styles';
import { Problem } from '../Problem';
import { Section } from '../Section';
import { useReading } from '../useReading';
import { useSpeech, useTopic } from '../words';
import { Counts } from './Counts';
import { NextSteps } from './NextSteps';
import { Sheets } from './Sheets';
import { Shortcuts } from './Shortcuts';
import { useLastCheck } from './useLastCheck';

/** More would push the sheets out of sight. */
const most = 3;

export function State({ survey }: { survey: Survey }) {
  const page = usePageStyles();
  const words = useTopic(homeWords);
  const { reading, trouble } = useReading();
  return (
    <>
      {trouble && <Problem title={words.unread} trouble={trouble} />}
      {reading ? (
        <Known reading={reading} survey={survey} />
      ) : (
        <>
          {!trouble && <Spinner size="tiny" label={words.reading} />}
          <NextSteps survey={survey} typing={null} />
          <Sheets survey={survey} />
        </>
      )}
      <p className={page.small}>
        <Link href="#prompts">{words.prompts}</Link>
      </p>
      <Help title={words.help.title} text={words.help.text}>
        <Shortcuts words={words} />
      </Help>
    </>
  );
}

function Known({ reading, survey }: { reading: Reading; survey: Survey }) {
  const page = usePageStyles();
  const words = useTopic(homeWords);
  const { fill, count, date } = useSpeech();
  const alerts = useMemo(() => alertsOf(reading), [reading]);
  const late = useMemo(() => routinesOf(reading).filter(({ state }) => state === 'late'), [reading]);
  const outstanding = useMemo(() => outstandingIn(reading), [reading]);
  const of = (severity: Severity) => alerts.filter((alert) => alert.severity === severity).length;
  const pressing = alerts.filter(({ severity }) => severity !== 'amber');

  const first: Jump[] = [
    ...pressing.slice(0, most).map(({ item, sheet, address, column, word }: Alert) => ({
      title: item,
      text: [column, word, sheet].filter((part) => part !== '').join(' · '),
      to: { sheet, address },
    })),
    ...late.slice(0, most).map(({ what, due, owner, sheet, lastAddress }: Routine) => ({
      title: fill(words.routine, { what, date: date(dateOf(due)) }),
      text: owner,
      Icon: CalendarClockRegular,
      to: { sheet, address: lastAddress },
    })),
  ];
  const typing = outstanding.slice(0, most).map(({ sheet, count: missing, address }): Jump => ({
    title: fill(words.complete.title, { sheet }),
    text: fill(count(words.missing, missing), { address }),
    Icon: EditRegular,
    to: { sheet, address },
  }));
  const past = useLastCheck();
  const checking: Jump[] =
    past === undefined
      ? []
      : [
          {
            title: words.check.title,
            text: past
              ? fill(count(words.check.last, past.findings), { date: date(past.day), score: past.score })
              : words.check.never,
            Icon: ClipboardTaskRegular,
            to: { page: 'check', detail: '' },
          },
        ];

  return (
    <>
      <Section title={words.state}>
        <Counts
          words={words}
          counts={[
            { name: 'overdue', count: of('overdue') },
            { name: 'red', count: of('red') },
            { name: 'amber', count: of('amber') },
            { name: 'routines', count: late.length },
          ]}
        />
        {alerts.length + late.length === 0 && <p className={page.text}>{words.calm}</p>}
      </Section>
      {first.length > 0 && (
        <Section
          title={words.first}
          aside={
            <span className={page.small}>
              <Link href="#alerts">{count(words.all, alerts.length)}</Link>
            </span>
          }
        >
          <Jumps jumps={first} />
        </Section>
      )}
      <NextSteps survey={survey} typing={[...typing, ...checking]} />
      {packsIn(reading).map(({ pack, copy, copies }) => (
        <Pack key={`${pack} ${copy}`} reading={reading} alerts={alerts} pack={pack} copy={copy} copies={copies} />
      ))}
    </>
  );
}

function packsIn({ plans, sheets }: Reading) {
  const packs = plans.map(({ pack, copy }) => ({
    pack,
    copy,
    copies: plans.filter((plan) => plan.pack === pack).length,
  }));
  const settings = sheets.filter(({ template }) => template.pack === 'settings');
  return [...packs, ...settings.map(({ copy }) => ({ pack: 'settings', copy, copies: settings.length }))];
}

interface PackProps {
  reading: Reading;
  alerts: Alert[];
  pack: string;
  copy: number;
  copies: number;
}

function Pack({ reading, alerts, pack, copy, copies }: PackProps) {
  const words = useTopic(homeWords);
  const { words: paneWords, fill, date } = useSpeech();
  const name = pack === 'settings' ? words.settings : paneWords.packs[pack as keyof typeof paneWords.packs];
  const asOfCell = reading.cells.find((cell) => cell.name === 'SET_AsOf');
  const { asOf } = reading.settings;
  const jumps = reading.sheets
    .filter(({ template, copy: its }) => template.pack === pack && its === copy)
    .map(({ name: sheet, template }): Jump => {
      const here = alerts.filter((alert) => alert.sheet === sheet);
      const number = (severity: Severity) => here.filter((alert) => alert.severity === severity).length;
      const state = { overdue: number('overdue'), red: number('red'), amber: number('amber') };
      if (template.pack !== 'settings') {
        const text = here.length === 0 ? words.sheetCalm : fill(words.sheetState, state);
        return { title: sheet, text, to: { sheet, address: 'A1' } };
      }
      const Icon: FluentIcon = SettingsRegular;
      const text = asOf !== null ? { text: fill(words.asOf, { date: date(dateOf(asOf)) }) } : {};
      return { title: sheet, ...text, Icon, to: { sheet, address: asOfCell?.address ?? 'A1' } };
    });
  return (
    <Section title={copies > 1 ? fill(words.copy, { pack: name, copy }) : name}>
      <Jumps jumps={jumps} />
    </Section>
  );
}
