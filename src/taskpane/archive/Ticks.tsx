/** Rows to tick, each with a line of details; all of them at once from the top. */
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { usePageStyles } from '../page.styles';

export interface Tick {
  key: string;
  title: string;
  details: string;
}

const useStyles = makeStyles({
  all: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  label: { overflowWrap: 'anywhere' },
});

interface TicksProps {
  ticks: readonly Tick[];
  ticked: ReadonlySet<string>;
  /** Of the box that ticks all. */
  all: string;
  onTick(ticked: ReadonlySet<string>): void;
}

export function Ticks({ ticks, ticked, all, onTick }: TicksProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const count = ticks.filter(({ key }) => ticked.has(key)).length;
  const toggle = (key: string, isTicked: boolean) => {
    const next = new Set(ticked);
    if (isTicked) next.add(key);
    else next.delete(key);
    onTick(next);
  };
  return (
    <div role="group" aria-label={all}>
      <div className={styles.all}>
        <Checkbox
          label={all}
          checked={count === 0 ? false : count === ticks.length ? true : 'mixed'}
          onChange={(_, { checked }) => onTick(new Set(checked === true ? ticks.map(({ key }) => key) : []))}
        />
      </div>
      <ul className={page.list}>
        {ticks.map(({ key, title, details }) => (
          <li key={key}>
            <Checkbox
              checked={ticked.has(key)}
              onChange={(_, { checked }) => toggle(key, checked === true)}
              label={
                <span className={`${page.lines} ${styles.label}`}>
                  <span>{title}</span>
                  <span className={page.small}>{details}</span>
                </span>
              }
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
