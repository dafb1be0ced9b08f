/** The findings by severity, filtered by kind and sheet. One stop for Tab and arrows from one to the next, across the groups. */
import { Button, Dropdown, Field, makeStyles, Option, ToggleButton, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Severity } from '../../checks/rule';
import type { Finding } from '../../checks/run';
import type { CheckSpeech } from '../../locales/check';
import { useAnnounce } from '../announce';
import { usePageStyles } from '../page.styles';
import { useRoving } from '../roving';
import { Section } from '../Section';
import { useSpeech } from '../words';
import { FindingItem, icons } from './FindingItem';
import { sentenceOf } from './sentence';

const severities: Severity[] = ['error', 'warning', 'info'];

const useStyles = makeStyles({
  kinds: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  groups: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

interface FindingsProps {
  findings: Finding[];
  words: CheckSpeech;
  busy: boolean;
  onJump(finding: Finding): void;
  onFix(findings: Finding[]): void;
  /** Answers whether it could be kept. */
  onIgnore(finding: Finding, sentence: string, reason: string): Promise<boolean>;
}

export function Findings({ findings, words, busy, onJump, onFix, onIgnore }: FindingsProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const speech = useSpeech();
  const announce = useAnnounce();
  const [kind, setKind] = useState<Severity | null>(null);
  const [sheet, setSheet] = useState('');
  const list = useRef<HTMLDivElement>(null);

  const sheets = [...new Set(findings.map(({ place }) => place.sheet))];
  const chosen = sheets.includes(sheet) ? sheet : '';
  const onSheet = findings.filter(({ place }) => chosen === '' || place.sheet === chosen);
  const shown = onSheet.filter(({ severity }) => kind === null || severity === kind);
  const fixable = shown.filter(({ fix }) => fix !== undefined);
  const roving = useRoving(shown.length, '[data-finding]');

  const ignore = async (finding: Finding, sentence: string, reason: string) => {
    const index = shown.indexOf(finding);
    if (!(await onIgnore(finding, sentence, reason))) return;
    announce(words.page.told);
    // What held the focus is gone: reading goes on with the next.
    const left = list.current?.querySelectorAll<HTMLElement>('[data-finding]') ?? [];
    const next = left[index + 1] ?? left[index - 1] ?? list.current;
    next?.focus();
  };

  return (
    <>
      <div className={page.group}>
        <div role="group" aria-label={words.page.show} className={styles.kinds}>
          {severities.map((severity) => {
            const Icon = icons[severity];
            const count = onSheet.filter((finding) => finding.severity === severity).length;
            return (
              <ToggleButton
                key={severity}
                size="small"
                icon={<Icon />}
                checked={kind === severity}
                disabledFocusable={count === 0 && kind !== severity}
                onClick={() => setKind(kind === severity ? null : severity)}
              >
                {speech.count(words.page.severities[severity], count)}
              </ToggleButton>
            );
          })}
        </div>
        {sheets.length > 1 && (
          <Field label={words.page.sheet}>
            <Dropdown
              size="small"
              value={chosen === '' ? words.page.allSheets : chosen}
              selectedOptions={[chosen]}
              onOptionSelect={(_, { optionValue }) => setSheet(optionValue ?? '')}
            >
              {['', ...sheets].map((name) => (
                <Option key={name} value={name} text={name === '' ? words.page.allSheets : name}>
                  {name === '' ? words.page.allSheets : name}
                </Option>
              ))}
            </Dropdown>
          </Field>
        )}
        {fixable.length > 0 && (
          <div className={page.group}>
            <div>
              <Button size="small" disabledFocusable={busy} onClick={() => onFix(fixable)}>
                {speech.count(words.page.fixAll, fixable.length)}
              </Button>
            </div>
            <p className={page.small}>{words.page.fixHelp}</p>
          </div>
        )}
      </div>
      <div
        ref={list}
        tabIndex={-1}
        role="group"
        aria-label={words.page.findings}
        className={styles.groups}
        onKeyDown={roving.onKeyDown}
        onFocus={roving.onFocus}
      >
        {shown.length === 0 && <p className={page.text}>{words.page.none}</p>}
        {severities.map((severity) => {
          const own = shown.filter((finding) => finding.severity === severity);
          if (own.length === 0) return null;
          return (
            <Section
              key={severity}
              title={words.page.severities[severity].title}
              aside={<span className={page.small}>{speech.number(own.length)}</span>}
            >
              <ul className={page.list}>
                {own.map((finding) => {
                  const sentence = sentenceOf(finding, words, speech);
                  return (
                    <FindingItem
                      key={finding.id}
                      finding={finding}
                      sentence={sentence}
                      words={words.page}
                      busy={busy}
                      tabIndex={roving.tabIndexOf(shown.indexOf(finding))}
                      onJump={() => onJump(finding)}
                      onFix={() => onFix([finding])}
                      onIgnore={(reason) => void ignore(finding, sentence, reason)}
                    />
                  );
                })}
              </ul>
            </Section>
          );
        })}
      </div>
    </>
  );
}
