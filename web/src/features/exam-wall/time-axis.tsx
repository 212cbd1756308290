import { formatSince } from '../proctoring/domain/time-since.ts';
import type { Alert } from '../proctoring/domain/alert-list.ts';
import { useAlertWords } from '../proctoring/use-alert-words.ts';
import { lanesOf, ticksOf } from './domain/timeline.ts';
import styles from './wall.module.css';

const percent = (fraction: number) => `${fraction * 100}%`;

/** Alerts on an axis of time, a lane a kind. A picture only: the table beside it says the same in words. */
export function TimeAxis({ alerts, from, to }: { alerts: readonly Alert[]; from: number; to: number }) {
  const { kindWords } = useAlertWords();
  const length = Math.max(1, to - from);
  return (
    <div className={styles.axis} aria-hidden dir="ltr">
      {lanesOf(alerts, from, to).map(({ kind, bars }) => (
        <div key={kind} className={styles.lane}>
          <span className={styles.laneName} dir="auto">
            {kindWords(kind)}
          </span>
          <span className={styles.track}>
            {bars.map((bar) => (
              <i
                key={bar.key}
                data-class={bar.class}
                style={{ insetInlineStart: percent(bar.from), inlineSize: percent(bar.to - bar.from) }}
              />
            ))}
          </span>
        </div>
      ))}
      <div className={styles.ticks}>
        {ticksOf(length).map((tick) => (
          <span key={tick} style={{ insetInlineStart: percent(Math.min(1, tick / length)) }}>
            {formatSince(tick)}
          </span>
        ))}
      </div>
    </div>
  );
}
