import { CircleCheck, CloudOff, Eye, LifeBuoy, SearchCheck, TriangleAlert } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { Badge, type BadgeTone } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { useAlertWords } from '../proctoring/use-alert-words.ts';
import { formatTimeLeft, pressureOf } from '../quiz/domain/time-left.ts';
import type { Need, Tile } from './domain/wall.ts';
import styles from './wall.module.css';

const looks: Record<Need, { icon: typeof Eye; tone: BadgeTone }> = {
  help: { icon: LifeBuoy, tone: 'info' },
  review: { icon: SearchCheck, tone: 'danger' },
  look: { icon: TriangleAlert, tone: 'warning' },
  away: { icon: CloudOff, tone: 'info' },
  none: { icon: Eye, tone: 'mark' },
  done: { icon: CircleCheck, tone: 'accent' },
};

export interface TileActs {
  onTimeline(tile: Tile): void;
  onMessage(tile: Tile): void;
  onMoreTime(tile: Tile): void;
  onSeenTo(tile: Tile): void;
}

interface StudentTileProps extends TileActs {
  tile: Tile;
  questionCount: number;
  now: number;
}

/** One student: how far, how long yet, heard of when, and what wants somebody, in words and a sign. */
export function StudentTile({ tile, questionCount, now, ...acts }: StudentTileProps) {
  const t = useTranslations('exam-wall.tile');
  const { sitting, need, alerts, leftMs } = tile;
  const { name } = sitting.student;
  const atWork = sitting.state === 'IN_PROGRESS';
  const { icon: Icon, tone } = looks[need];
  const answered = Math.min(sitting.answeredCount, questionCount);
  const ends = sitting.endsAt != null;
  return (
    <li className={styles.tile} data-need={need}>
      <div className={styles.tileHead}>
        <h3>{name}</h3>
        <Badge tone={atWork ? 'mark' : 'accent'}>{atWork ? t('atWork') : t('handedIn')}</Badge>
      </div>
      {need !== 'none' && need !== 'done' && (
        <p className={styles.need} data-tone={tone}>
          <Icon aria-hidden /> {t(`need.${need}`)}
        </p>
      )}
      <p className={styles.progress}>
        <meter
          min={0}
          max={Math.max(1, questionCount)}
          value={answered}
          aria-label={t('progress', { answered, count: questionCount })}
        />
        <span>{t('progress', { answered, count: questionCount })}</span>
      </p>
      {atWork && (
        <p className={styles.soft}>
          {leftMs === null ? (
            t('noLimit')
          ) : (
            <span className={styles.left} data-pressure={pressureOf(leftMs)}>
              {t('left', { left: formatTimeLeft(leftMs) })}
            </span>
          )}
          {' · '}
          <LastSeen tile={tile} now={now} />
        </p>
      )}
      {alerts[0] && <NewestAlert tile={tile} />}
      <div className={styles.tileActions} role="group" aria-label={t('actionsOf', { name })}>
        <Button look="secondary" small onPress={() => acts.onTimeline(tile)}>
          {t('timeline')}
        </Button>
        {atWork && (
          <Button look="quiet" small onPress={() => acts.onMessage(tile)}>
            {t('message')}
          </Button>
        )}
        {atWork && ends && (
          <Button look="quiet" small onPress={() => acts.onMoreTime(tile)}>
            {t('moreTime')}
          </Button>
        )}
        {alerts.length > 0 && (
          <Button look="quiet" small onPress={() => acts.onSeenTo(tile)}>
            {t('seenTo')}
          </Button>
        )}
      </div>
    </li>
  );
}

function NewestAlert({ tile: { alerts } }: { tile: Tile }) {
  const t = useTranslations('exam-wall.tile');
  const { kindWords, classWords, durationWords } = useAlertWords();
  const [newest] = alerts;
  if (!newest) return null;
  return (
    <p className={styles.alert} data-class={newest.class}>
      <strong>{classWords(newest.class)}</strong>
      {': '}
      {kindWords(newest.kind)}
      {newest.durationMs > 0 && ` ${durationWords(newest.durationMs)}`}
      {alerts.length > 1 && <span className={styles.soft}> {t('others', { count: alerts.length - 1 })}</span>}
    </p>
  );
}

function LastSeen({ tile: { sitting }, now }: { tile: Tile; now: number }) {
  const t = useTranslations('exam-wall.tile');
  const format = useFormatter();
  const { lastSeenAt } = sitting;
  if (!lastSeenAt) return t('neverSeen');
  const at = new Date(lastSeenAt);
  // A page that gives signs of life does so every five seconds: closer than that says nothing more.
  if (now - at.getTime() < 10_000) return t('here');
  return t('lastSeen', { ago: format.relativeTime(at, now) });
}
