/** What changed, the most pressing first: what turned and what slipped across the plan, then table by table. Each leads to where it stands now. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowRightRegular, ArrowUpRegular } from '@fluentui/react-icons';
import type { ArchiveWords } from '../../locales/en/archive';
import { usePageStyles } from '../page.styles';
import { useJump } from '../useJump';
import { useSpeech } from '../words';
import { differenceText, valueText } from './changeText';
import type { Change } from './compare';

const most = 60;

const useStyles = makeStyles({
  group: { ...typographyStyles.body1Strong, cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` },
  item: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    fontFamily: 'inherit',
    textAlign: 'start',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: 'none',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    '& svg': { marginTop: '2px' },
  },
  jump: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  better: { color: tokens.colorStatusSuccessForeground1 },
  worse: { color: tokens.colorStatusDangerForeground1 },
});

export function Changes({ changes, words }: { changes: readonly Change[]; words: ArchiveWords }) {
  const page = usePageStyles();
  const { jump, gone } = useJump();
  const own = words.compare;
  const isFirst = ({ kind }: Change) => kind === 'status' || kind === 'slip';
  const tables = [...new Set(changes.filter((one) => !isFirst(one)).map(({ table }) => table))];
  const groups = [
    { title: own.status, ofGroup: byTurn(changes.filter(({ kind }) => kind === 'status')) },
    { title: own.slips, ofGroup: changes.filter(({ kind }) => kind === 'slip') },
    ...tables.map((table) => {
      const ofGroup = changes.filter((one) => one.table === table && !isFirst(one));
      return { title: ofGroup[0]?.names.table ?? table, ofGroup };
    }),
  ].filter(({ ofGroup }) => ofGroup.length > 0);
  return (
    <div className={page.group}>
      {gone}
      {groups.map(({ title, ofGroup }, index) => (
        <Group
          key={`${index} ${title}`}
          title={title}
          changes={ofGroup}
          isOpen={index === 0}
          words={words}
          onJump={jump}
        />
      ))}
    </div>
  );
}

/** Across tables: what turned red before what turned amber. */
function byTurn(changes: Change[]): Change[] {
  const rank = ({ lights }: Change) => ({ red: 2, amber: 1, none: 0 })[lights?.after ?? 'none'];
  const from = ({ lights }: Change) => ({ red: 2, amber: 1, none: 0 })[lights?.before ?? 'none'];
  return [...changes].sort((a, b) => rank(b) - rank(a) || from(a) - from(b));
}

interface GroupProps {
  title: string;
  changes: readonly Change[];
  isOpen: boolean;
  words: ArchiveWords;
  onJump(at: NonNullable<Change['at']>): void;
}

function Group({ title, changes, isOpen, words, onJump }: GroupProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const { count, number } = useSpeech();
  return (
    <details open={isOpen}>
      <summary className={styles.group}>{`${title} (${number(changes.length)})`}</summary>
      <ul className={page.list}>
        {changes.slice(0, most).map((change) => (
          <li key={`${change.kind} ${change.key}`}>
            <Item change={change} words={words} onJump={onJump} />
          </li>
        ))}
      </ul>
      {changes.length > most && <p className={page.small}>{count(words.compare.more, changes.length - most)}</p>}
    </details>
  );
}

function Item({ change, words, onJump }: Pick<GroupProps, 'words' | 'onJump'> & { change: Change }) {
  const styles = useStyles();
  const page = usePageStyles();
  const speech = useSpeech();
  const own = words.compare;
  const { kind, names, before, after, better, at } = change;
  const isRow = kind === 'added' || kind === 'removed';
  const Icon = better === null ? ArrowRightRegular : better ? ArrowUpRegular : ArrowDownRegular;
  const tone = better === null ? undefined : better ? styles.better : styles.worse;
  const verdict = better === null ? '' : better ? own.better : own.worse;
  const what = isRow
    ? own[kind]
    : speech.fill(own.fromTo, {
        column: names.column,
        before: valueText(before, change, words, speech),
        after: valueText(after, change, words, speech),
      });
  const details = [differenceText(change, words, speech), verdict, names.sheet, ...(at ? [] : [own.nowhere])];
  const content = (
    <>
      <Icon aria-hidden {...(tone && { className: tone })} />
      <span className={page.lines}>
        <span>{names.row}</span>
        <span>{what}</span>
        <span className={page.small}>
          <span className={tone}>{details.slice(0, 2).filter(Boolean).join(' · ')}</span>
          {details
            .slice(2)
            .map((detail, index) => (index === 0 && !details[0] && !details[1] ? detail : ` · ${detail}`))}
        </span>
      </span>
    </>
  );
  if (!at) return <div className={styles.item}>{content}</div>;
  return (
    <button type="button" className={`${styles.item} ${styles.jump}`} onClick={() => onJump(at)}>
      {content}
    </button>
  );
}
