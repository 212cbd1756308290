import { useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Button } from '../../components/ui/button.tsx';
import { ConnectionNotice } from '../../components/ui/connection-notice.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { AlertFeed } from '../proctoring/alert-feed.tsx';
import { useAlerts } from '../proctoring/use-alerts.ts';
import { needing, seeTo, tilesOf, type SeenTo, type Tile } from './domain/wall.ts';
import { MessageDialog } from './message-dialog.tsx';
import { MoreTimeDialog } from './more-time-dialog.tsx';
import { StudentTile } from './student-tile.tsx';
import { StudentTimeline } from './student-timeline.tsx';
import { useServerNow } from './use-server-now.ts';
import type { useWall } from './use-wall.ts';
import styles from './wall.module.css';

interface ExamWallProps {
  assessmentId: string;
  wall: ReturnType<typeof useWall>;
}

type Asking = { about: 'message' | 'moreTime'; tile: Tile } | null;

const nothing = () => undefined;

/** Everybody who sits an exam, those who want somebody first, beside the alerts or one student's timeline. */
export function ExamWall({ assessmentId, wall }: ExamWallProps) {
  const t = useTranslations('exam-wall');
  const errorWords = useErrorWords();
  const { exam, sittings, error, connection, showMore } = wall;
  const feed = useAlerts(assessmentId);
  const now = useServerNow();
  const [seenTo, setSeenTo] = useState<SeenTo>({});
  const [asking, setAsking] = useState<Asking>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const standing = useMemo(
    () => sittings.map((sitting) => ({ ...sitting, lastSeenAt: sitting.lastHeardAt ?? sitting.lastSeenAt })),
    [sittings],
  );
  const tiles = tilesOf(standing, feed.alerts, seenTo, now);
  const timeline = tiles.find(({ sitting }) => sitting.id === chosen);
  const close = useCallback(() => setAsking(null), []);
  const acts = {
    onTimeline: ({ sitting }: Tile) => setChosen(sitting.id),
    onMessage: (tile: Tile) => setAsking({ about: 'message', tile }),
    onMoreTime: (tile: Tile) => setAsking({ about: 'moreTime', tile }),
    onSeenTo: (tile: Tile) => setSeenTo((known) => seeTo(known, tile)),
  };
  if (!exam)
    return error ? <Notice tone="danger">{errorWords(error)}</Notice> : <Loading label={t('loading')} />;
  const atWork = sittings.filter(({ state }) => state === 'IN_PROGRESS').length;
  return (
    <div className={styles.wall}>
      <section aria-labelledby="sittings" className={styles.students}>
        <h2 id="sittings">
          {t('students')}{' '}
          <span className={styles.count}>
            {t('counts', { atWork, done: sittings.length - atWork, needing: needing(tiles) })}
          </span>
        </h2>
        <ConnectionNotice state={connection} what="progress" />
        {error !== null && <Notice tone="warning">{errorWords(error)}</Notice>}
        {tiles.length === 0 ? (
          <EmptyState heading={t('emptyHeading')} level={3}>
            {t('empty')}
          </EmptyState>
        ) : (
          <ul className={styles.grid} aria-label={t('list')}>
            {tiles.map((tile) => (
              <StudentTile
                key={tile.sitting.id}
                tile={tile}
                questionCount={exam.questionCount}
                now={now}
                {...acts}
              />
            ))}
          </ul>
        )}
        {exam.more && (
          <Button look="secondary" onPress={showMore}>
            {t('more')}
          </Button>
        )}
      </section>
      <div className={styles.beside}>
        {timeline && (
          <StudentTimeline
            key={timeline.sitting.id}
            sitting={timeline.sitting}
            liveAlerts={feed.alerts}
            now={now}
            onClose={() => setChosen(null)}
          />
        )}
        <AlertFeed feed={feed} onAlert={nothing} />
      </div>
      {asking?.about === 'message' && <MessageDialog sitting={asking.tile.sitting} onClose={close} />}
      {asking?.about === 'moreTime' && <MoreTimeDialog sitting={asking.tile.sitting} onClose={close} />}
    </div>
  );
}
