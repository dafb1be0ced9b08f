/** Formulas that a journey has damaged: looked for when asked to, listed before anything is written, entered again. */
import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { lookForDamage, repair, type Damage, type Damaged, type Repaired } from '../../excel/share/repair';
import { shareWords } from '../../locales/share';
import { useAnnounce } from '../announce';
import { usePageStyles } from '../page.styles';
import { Problem } from '../Problem';
import { Section } from '../Section';
import { useSpeech, useTopic } from '../words';
import { Places } from './Places';
import { useTask } from './useTask';

const most = 20;

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

export function Repair({ busy, onDone }: { busy: boolean; onDone(): void }) {
  const page = usePageStyles();
  const { fill, count, list } = useSpeech();
  const words = useTopic(shareWords);
  const announce = useAnnounce();
  const looking = useTask<Damaged>();
  const mending = useTask<Repaired>();
  const disabled = busy || looking.busy || mending.busy;

  const look = async () => {
    mending.clear();
    const found = await looking.run(lookForDamage);
    if (!found) return;
    const { length } = found.repairable;
    announce(length === 0 ? words.repairNone : count(words.repairFound, length));
  };
  const mend = async () => {
    const result = await mending.run(repair);
    if (!result) return;
    looking.clear();
    announce(count(words.repaired, result.repaired.length));
    onDone();
  };
  const unknown = (mending.result ?? looking.result)?.unknown ?? [];
  const functions = [...new Set(unknown.flatMap((one) => one.functions))];
  const repairable = looking.result?.repairable ?? [];

  return (
    <Section title={words.repairTitle}>
      <p className={page.text}>{words.repairHelp}</p>
      {looking.trouble && <Problem title={words.repairUnread} trouble={looking.trouble} />}
      {mending.trouble && <Problem title={words.repairFailed} trouble={mending.trouble} />}
      {looking.result && repairable.length === 0 && unknown.length === 0 && (
        <MessageBar intent="success">
          <MessageBarBody>{words.repairNone}</MessageBarBody>
        </MessageBar>
      )}
      {repairable.length > 0 && (
        <>
          <p className={page.text}>{count(words.repairFound, repairable.length)}</p>
          <DamageList damages={repairable} />
        </>
      )}
      {mending.result && (
        <>
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{count(words.repaired, mending.result.repaired.length)}</MessageBarBody>
          </MessageBar>
          <DamageList damages={mending.result.repaired} />
          <Places
            title={count(words.stillTitle, mending.result.still.length)}
            text={words.stillHelp}
            places={mending.result.still}
          />
        </>
      )}
      <Places
        title={count(words.unknownTitle, unknown.length)}
        text={fill(words.unknownHelp, { functions: list(functions) })}
        places={unknown}
      />
      <div>
        {repairable.length > 0 ? (
          <Button appearance="primary" disabled={disabled} onClick={() => void mend()}>
            {words.repairDo}
          </Button>
        ) : (
          <Button disabled={disabled} onClick={() => void look()}>
            {words.repairLook}
          </Button>
        )}
      </div>
    </Section>
  );
}

function DamageList({ damages }: { damages: readonly Damage[] }) {
  const styles = useStyles();
  const page = usePageStyles();
  const { fill, count } = useSpeech();
  const words = useTopic(shareWords);
  return (
    <ul className={styles.list}>
      {damages.slice(0, most).map((damage) => {
        const place = 'name' in damage ? damage.name : `${damage.sheet} ${damage.address}`;
        const changes = damage.changes.map((change) => fill(words.renamed, change)).join(', ');
        return (
          <li key={place} className={page.small}>
            {place}: <span className={styles.code}>{changes || words.forgotten}</span>
          </li>
        );
      })}
      {damages.length > most && <li className={page.small}>{count(words.more, damages.length - most)}</li>}
    </ul>
  );
}
