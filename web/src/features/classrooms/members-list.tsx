import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Button } from '../../components/ui/button.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { ExtraTimeDialog } from './extra-time-dialog.tsx';
import { MemberRow } from './member-row.tsx';
import styles from './members-list.module.css';
import { RemoveMember } from './remove-member.tsx';
import { useMembers, useTimeFactors, type Member } from './use-members.ts';

/** Who is in the class, for its teachers, who give more time and end places. */
export function MembersList({ classroomId }: { classroomId: string }) {
  const t = useTranslations('classrooms');
  const tUi = useTranslations('ui');
  const errorWords = useErrorWords();
  const { viewerId, members, hasMore, loadingMore, error, showMore, retry } = useMembers(classroomId);
  const timeFactors = useTimeFactors(classroomId);
  const [timed, setTimed] = useState<Member['user'] | null>(null);
  const [leaving, setLeaving] = useState<Member['user'] | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const [removed, setRemoved] = useState(0);
  // The button that was pressed is gone with its row.
  useEffect(() => {
    if (removed > 0) list.current?.focus();
  }, [removed]);

  if (!members) {
    if (!error) return <Loading label={t('lookingWho')} />;
    const again = (
      <Button look="secondary" small onPress={retry}>
        {tUi('tryAgain')}
      </Button>
    );
    return (
      <Notice tone="danger" action={again}>
        {errorWords(error)}
      </Notice>
    );
  }
  return (
    <>
      <ul ref={list} tabIndex={-1} className={styles.members} aria-label={t('tab.people')}>
        {members.map((member) => (
          <MemberRow
            key={member.user.id}
            member={member}
            timeFactor={timeFactors && (timeFactors.get(member.user.id) ?? 1)}
            isViewer={member.user.id === viewerId}
            onGiveTime={() => setTimed(member.user)}
            onRemove={() => setLeaving(member.user)}
          />
        ))}
      </ul>
      {hasMore && (
        <Button look="secondary" busy={loadingMore} onPress={showMore}>
          {t('morePeople')}
        </Button>
      )}
      {timed && (
        <ExtraTimeDialog
          classroomId={classroomId}
          student={timed}
          timeFactor={timeFactors?.get(timed.id) ?? 1}
          onClose={() => setTimed(null)}
        />
      )}
      {leaving && (
        <RemoveMember
          classroomId={classroomId}
          person={leaving}
          onClose={() => setLeaving(null)}
          onRemoved={() => {
            setLeaving(null);
            setRemoved(removed + 1);
          }}
        />
      )}
    </>
  );
}
