/**
 * The tutor, a document, or both beside each other. One page for all three, so that opening a citation leaves the
 * conversation, and an answer that is still being written, as it is.
 */
import { useRef } from 'react';
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { ClassroomTabs, useOpenClassroom } from '../features/classrooms/classroom-layout.tsx';
import { DocumentViewer } from '../features/documents/document-viewer.tsx';
import { Conversation } from '../features/tutor/conversation.tsx';
import { useCitationReturn } from '../features/tutor/use-citation-return.ts';
import { TutorWords } from '../messages/tutor-words.tsx';
import styles from './study-desk.module.css';

export default function StudyDesk() {
  const t = useTranslations('documents');
  const { id, name, viewerRole } = useOpenClassroom();
  const { sessionId: openSession, materialId } = useParams();
  const [query] = useSearchParams();
  const navigate = useNavigate();
  const sessionId = openSession ?? query.get('session');
  const { pathname, search } = useLocation();
  const talk = useRef<HTMLDivElement>(null);
  const beside = materialId !== undefined && sessionId !== null;
  const backToAnswer = () => void navigate(`/classrooms/${id}/tutor/${sessionId}`);
  useCitationReturn(talk, beside ? pathname + search : null, backToAnswer);
  const talks = materialId === undefined || sessionId !== null;
  return (
    <div className={styles.desk}>
      {!materialId && <title>{`${t('tutor')} · ${name} · ensureStudy`}</title>}
      <div className={styles.tabs}>
        <ClassroomTabs current={talks ? 'tutor' : 'material'} compact />
      </div>
      <div className={`${styles.panes} ${beside ? styles.both : ''}`}>
        {talks && (
          <div className={styles.talk} ref={talk}>
            {!materialId && <h1 className="visually-hidden">{t('tutor')}</h1>}
            <TutorWords>
              <Conversation
                classroomId={id}
                sessionId={sessionId}
                teaches={viewerRole === 'TEACHER'}
                onSession={(session) =>
                  void navigate(`/classrooms/${id}/tutor/${session}`, { replace: true })
                }
              />
            </TutorWords>
          </div>
        )}
        {materialId && (
          <div className={styles.document}>
            <DocumentViewer
              key={materialId}
              classroomId={id}
              classroomName={name}
              materialId={materialId}
              sessionId={sessionId}
              teaches={viewerRole === 'TEACHER'}
            />
          </div>
        )}
      </div>
    </div>
  );
}
