/** The page of alerts and rhythm: everything red, amber or overdue in one list, routines that are due, and a text for others. */
import { Button, makeStyles, Spinner } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useState } from 'react';
import { alertWords } from '../../locales/alerts';
import { alertsOf, routinesOf } from '../../sheet/alerts';
import { dateOf } from '../../sheet/dates';
import { AlertList } from '../alerts/AlertList';
import { chosen, Filters, severities, type Choice } from '../alerts/Filters';
import { Routines } from '../alerts/Routines';
import { TextForOthers } from '../alerts/TextForOthers';
import { useAnnounce } from '../announce';
import { Heading } from '../Heading';
import { Help } from '../Help';
import { NoPlans } from '../NoPlans';
import { usePageStyles } from '../page.styles';
import { usePlace } from '../place';
import { Problem } from '../Problem';
import { Section } from '../Section';
import { useReading } from '../useReading';
import { useSpeech, useTopic } from '../words';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' },
});

export function Alerts() {
  const styles = useStyles();
  const page = usePageStyles();
  const { fill, count, date, time } = useSpeech();
  const words = useTopic(alertWords);
  const announce = useAnnounce();
  const { reading, at: readAt, trouble, busy, refresh } = useReading({ afterEdits: true });
  const [choice, setChoice] = useState<Choice>({ owner: null, severity: null });
  // Led here for one state, as in `#alerts/red`.
  const { page: at, detail } = usePlace();
  const wanted = at === 'alerts' ? severities.find((severity) => severity === detail) : undefined;
  const [led, setLed] = useState<typeof wanted>(undefined);
  if (wanted !== led) {
    setLed(wanted);
    if (wanted) setChoice({ owner: null, severity: wanted });
  }

  const alerts = useMemo(() => (reading ? alertsOf(reading) : []), [reading]);
  const routines = useMemo(() => (reading ? routinesOf(reading) : []), [reading]);
  // An owner may have no alert left since he was chosen.
  const owner = alerts.some((alert) => alert.owner === choice.owner) ? choice.owner : null;
  const listed = chosen(alerts, { ...choice, owner });
  const said = reading && reading.plans.length > 0 ? count(words.shown, listed.length) : '';
  useEffect(() => announce(said), [announce, said]);

  const asOf = reading?.settings.asOf ?? null;
  const due = routines.filter(({ state }) => state !== 'soon');
  const brand = reading?.cells.find(({ field }) => field.answer === 'brand')?.value;
  return (
    <div className={page.body}>
      <div className={page.group}>
        <Heading view="alerts">{words.title}</Heading>
        <div className={styles.head}>
          <span className={page.small}>
            {[
              ...(asOf === null ? [] : [fill(words.asOf, { date: date(dateOf(asOf)) })]),
              ...(readAt === null ? [] : [fill(words.upToDate, { time: time(readAt) })]),
            ].join(' · ')}
          </span>
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowClockwiseRegular />}
            disabledFocusable={busy}
            onClick={refresh}
          >
            {words.refresh}
          </Button>
        </div>
      </div>
      {trouble && <Problem title={words.unread} trouble={trouble} />}
      {!reading && !trouble && <Spinner label={words.reading} />}
      {reading && reading.plans.length === 0 && <NoPlans words={words} />}
      {reading && reading.plans.length > 0 && (
        <>
          <Section title={words.list} aside={<span className={page.small}>{said}</span>}>
            {alerts.length === 0 && <p className={page.text}>{words.calm}</p>}
            {alerts.length > 0 && (
              <Filters alerts={alerts} choice={{ ...choice, owner }} words={words} onChoose={setChoice} />
            )}
            {alerts.length > 0 && listed.length === 0 && <p className={page.text}>{words.noMatch}</p>}
            <AlertList alerts={listed} words={words} />
          </Section>
          {asOf !== null && (
            <Routines routines={routines} reading={reading} asOf={asOf} words={words} onStamped={refresh} />
          )}
          {asOf !== null && listed.length + due.length > 0 && (
            <TextForOthers
              request={{ alerts: listed, routines: due, brand: String(brand ?? ''), asOf }}
              words={words}
            />
          )}
        </>
      )}
      <Help title={words.help.title} text={words.help.text} />
    </div>
  );
}
