/** One finding: its sentence leads to the cell; beside it what can be done about it. */
import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  Textarea,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { ErrorCircleFilled, InfoFilled, WarningFilled, type FluentIcon } from '@fluentui/react-icons';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { Severity } from '../../checks/rule';
import type { Finding } from '../../checks/run';
import type { CheckSpeech } from '../../locales/check';
import { usePageStyles } from '../page.styles';
import { useSpeech } from '../words';

export const icons: Record<Severity, FluentIcon> = {
  error: ErrorCircleFilled,
  warning: WarningFilled,
  info: InfoFilled,
};

const useStyles = makeStyles({
  item: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  jump: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    fontFamily: 'inherit',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusLarge,
    cursor: 'pointer',
    '& svg': { fontSize: '16px', marginTop: '2px' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  error: { '& svg': { color: tokens.colorStatusDangerForeground1 } },
  warning: { '& svg': { color: tokens.colorStatusWarningForeground3 } },
  info: { '& svg': { color: tokens.colorNeutralForeground3 } },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}`,
    paddingInlineStart: '30px',
  },
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
});

interface FindingItemProps {
  finding: Finding;
  sentence: string;
  words: CheckSpeech['page'];
  busy: boolean;
  tabIndex: number;
  onJump(): void;
  onFix(): void;
  onIgnore(reason: string): void;
}

export function FindingItem({ finding, sentence, words, busy, tabIndex, onJump, onFix, onIgnore }: FindingItemProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const { fill } = useSpeech();
  const [reason, setReason] = useState<string | null>(null);
  const item = useRef<HTMLLIElement>(null);
  const Icon = icons[finding.severity];
  const { sheet, address } = finding.place;

  const close = () => {
    setReason(null);
    item.current?.querySelector<HTMLElement>('[data-finding]')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The list's own keys are none of the field's.
    event.stopPropagation();
    if (event.key === 'Escape') close();
  };
  return (
    <li ref={item} className={styles.item}>
      <button
        type="button"
        data-finding
        tabIndex={tabIndex}
        title={words.goTo}
        className={mergeClasses(styles.jump, styles[finding.severity])}
        onClick={onJump}
      >
        <Icon aria-label={words.sheetWords.kinds[finding.severity]} />
        <span className={page.lines}>
          <span>{sentence}</span>
          <span className={page.small}>
            {finding.rule} · {fill(words.at, { sheet, address })}
          </span>
        </span>
      </button>
      {reason === null ? (
        <div className={styles.actions}>
          {finding.fix && (
            <Button
              size="small"
              tabIndex={tabIndex}
              disabledFocusable={busy}
              aria-label={fill(words.fixThis, { sentence })}
              onClick={onFix}
            >
              {words.fix}
            </Button>
          )}
          <Button
            size="small"
            appearance="subtle"
            tabIndex={tabIndex}
            disabledFocusable={busy}
            aria-label={fill(words.ignoreThis, { sentence })}
            onClick={() => setReason('')}
          >
            {words.ignore}
          </Button>
        </div>
      ) : (
        <form
          className={styles.form}
          onKeyDown={onKeyDown}
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() !== '') onIgnore(reason.trim());
          }}
        >
          <Field label={words.reason} hint={words.reasonHelp} required>
            <Textarea autoFocus value={reason} maxLength={300} onChange={(_, { value }) => setReason(value)} />
          </Field>
          <div className={styles.actions} style={{ padding: 0 }}>
            <Button type="submit" size="small" appearance="primary" disabledFocusable={reason.trim() === '' || busy}>
              {words.save}
            </Button>
            <Button size="small" onClick={close}>
              {words.discard}
            </Button>
          </div>
        </form>
      )}
    </li>
  );
}
