import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { LinkButton } from '../../components/ui/button.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { Composer } from './composer.tsx';
import { ConversationList } from './conversation-list.tsx';
import { TopicChip } from './topic-chip.tsx';
import { StaffLinks } from './staff-links.tsx';
import { TurnView, Question } from './turn-view.tsx';
import { TutorPlaceContext } from './tutor-place.ts';
import styles from './tutor.module.css';
import { useConversation } from './use-conversation.ts';
import { useStayAtEnd } from './use-stay-at-end.ts';
import { useTutorSettings } from './use-tutor-settings.ts';

interface ConversationProps {
  classroomId: string;
  sessionId: string | null;
  /** Whether the viewer teaches the class. */
  teaches: boolean;
  onSession(id: string): void;
}

/** A conversation with the tutor of one class. */
export function Conversation({ classroomId, sessionId, teaches, onSession }: ConversationProps) {
  const t = useTranslations('tutor');
  const errorWords = useErrorWords();
  const { turns, topic, pending, asked, missing, loading, error, busy, problem, ask } = useConversation(
    classroomId,
    sessionId,
    onSession,
  );
  const { settings } = useTutorSettings(classroomId);
  const log = useRef<HTMLDivElement>(null);
  const follow = useStayAtEnd(log);
  useEffect(() => {
    if (pending) follow();
  }, [pending, follow]);

  const empty = turns.length === 0 && !pending && !loading && !error && !missing;
  return (
    <TutorPlaceContext value={{ classroomId, sessionId }}>
      <div className={styles.conversation} data-conversation>
        <div className={styles.log} ref={log} tabIndex={0} role="region" aria-label={t('conversation')}>
          <div className={styles.column}>
            {teaches && <StaffLinks classroomId={classroomId} />}
            <ConversationList classroomId={classroomId} sessionId={sessionId} />
            {loading && !pending && <Loading label={t('opening')} />}
            {error && <Notice tone="danger">{errorWords(error)}</Notice>}
            {missing && !pending && (
              <EmptyState
                heading={t('noSuch')}
                action={<LinkButton to={`/classrooms/${classroomId}/tutor`}>{t('beginNew')}</LinkButton>}
              >
                {t('noSuchLead')}
              </EmptyState>
            )}
            {empty && <EmptyState heading={t('welcome')}>{t('welcomeLead')}</EmptyState>}
            {turns.map((turn) => (
              <TurnView
                key={turn.id}
                turn={turn}
                isNew={turn.id === asked}
                onAskAgain={(question) => void ask(question)}
              />
            ))}
            {pending && (
              <article className={styles.turn}>
                <Question text={pending} />
                <p className={styles.writing}>
                  <span className={styles.pen} aria-hidden /> {t('sending')}
                </p>
              </article>
            )}
          </div>
        </div>
        <div className={styles.dock}>
          <div className={styles.column}>
            {problem && <Notice tone="danger">{problem.message}</Notice>}
            {sessionId && topic && (
              <TopicChip
                sessionId={sessionId}
                label={topic.label}
                documentName={topic.material?.name ?? null}
              />
            )}
            <Composer busy={busy} onAsk={ask} withLinks={settings?.sources === 'CLASSROOM_AND_CURATED'} />
          </div>
        </div>
      </div>
    </TutorPlaceContext>
  );
}
