/** How pressing an entry is, by shape as well as by colour. Its word stands beside it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { ClockAlarmFilled, DiamondFilled, TriangleFilled, type FluentIcon } from '@fluentui/react-icons';
import type { Severity } from '../../sheet/alerts';

const icons: Record<Severity, FluentIcon> = { overdue: ClockAlarmFilled, red: DiamondFilled, amber: TriangleFilled };

const useStyles = makeStyles({
  overdue: { color: tokens.colorStatusDangerForeground1 },
  red: { color: tokens.colorStatusDangerForeground1 },
  amber: { color: tokens.colorStatusWarningForeground1 },
});

export function SeverityMark({ severity, label }: { severity: Severity; label: string }) {
  const styles = useStyles();
  const Icon = icons[severity];
  return <Icon className={styles[severity]} fontSize={16} role="img" aria-label={label} aria-hidden={false} />;
}
