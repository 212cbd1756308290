import { useEffect } from 'react';
import { Announcer } from '../../components/ui/announcer.tsx';
import { Badge, type BadgeTone } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { ConnectionNotice } from '../../components/ui/connection-notice.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { Time } from '../../components/ui/time.tsx';
import { describeError } from '../../api/errors.ts';
import {
  alertKey,
  classWords,
  formatDuration,
  kindWords,
  type Alert,
  type AlertClass,
} from './domain/alert-list.ts';
import styles from './proctoring.module.css';
import { useAlerts } from './use-alerts.ts';

const tones: Record<AlertClass, BadgeTone> = {
  TECHNICAL: 'info',
  INFO: 'neutral',
  WARNING: 'warning',
  EVIDENCE: 'danger',
};
const connectionWords = {
  connecting: 'Connecting',
  live: 'Live',
  lost: 'Connection lost',
  ended: 'Ended',
  refused: 'Not available',
} as const;

const nameOf = ({ student }: Alert) => student?.name ?? 'Somebody whose account is gone';

/** What to say aloud of an alert. */
function spoken(alert: Alert): string {
  const duration = formatDuration(alert.durationMs);
  return `${nameOf(alert)}: ${kindWords[alert.kind]}${duration ? `, ${duration}` : ''}. ${classWords[alert.class]}.`;
}

/** Alerts of everyone who sits a quiz, newest first, growing while it is watched; `onAlert` runs with each live one. */
export function AlertFeed({ assessmentId, onAlert }: { assessmentId: string; onAlert(): void }) {
  const { alerts, latest, connection, error, hasEarlier, loadEarlier } = useAlerts(assessmentId);
  useEffect(() => {
    if (latest) onAlert();
  }, [latest, onAlert]);
  return (
    <section aria-labelledby="alerts">
      <div className={styles.panelHead}>
        <h2 id="alerts">Alerts</h2>
        <span className={styles.live} data-state={connection}>
          {connectionWords[connection]}
        </span>
      </div>
      <ConnectionNotice state={connection} what="Alerts" />
      {error && <Notice tone="danger">{describeError(error)}</Notice>}
      <Announcer label="New alerts">{latest ? spoken(latest) : ''}</Announcer>
      {alerts.length === 0 && !error && (
        <EmptyState heading="All calm" level={3}>
          Alerts appear here by themselves as soon as something is observed.
        </EmptyState>
      )}
      {alerts.length > 0 && (
        <ol className={styles.list} aria-label="Alerts">
          {alerts.map((alert) => (
            <AlertRow
              key={alertKey(alert)}
              alert={alert}
              fresh={latest !== null && alertKey(latest) === alertKey(alert)}
            />
          ))}
        </ol>
      )}
      {hasEarlier && (
        <Button look="secondary" onPress={() => void loadEarlier().catch(() => undefined)}>
          Show earlier alerts
        </Button>
      )}
    </section>
  );
}

function AlertRow({ alert, fresh }: { alert: Alert; fresh: boolean }) {
  const duration = formatDuration(alert.durationMs);
  return (
    <li className={fresh ? styles.fresh : undefined}>
      <div className={styles.alertLine}>
        <strong>{nameOf(alert)}</strong>
        <Badge tone={tones[alert.class]}>{classWords[alert.class]}</Badge>
      </div>
      <div className={styles.alertLine}>
        <span>{kindWords[alert.kind]}</span>
        <span className={styles.soft}>
          {duration ? 'since' : 'at'} <Time at={alert.startedAt} style="clock" />
          {duration && (
            <>
              {' · '}
              <span className={styles.duration}>{duration}</span>
            </>
          )}
        </span>
      </div>
    </li>
  );
}
