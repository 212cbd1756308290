/**
 * The tutor, a document, or both beside each other. One page for all three, so that opening a citation leaves the
 * conversation, and an answer that is still being written, as it is.
 */
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { ClassroomTabs, useOpenClassroom } from '../features/classrooms/classroom-layout.tsx';
import { DocumentViewer } from '../features/documents/document-viewer.tsx';
import { Conversation } from '../features/tutor/conversation.tsx';
import styles from './study-desk.module.css';

export default function StudyDesk() {
  const { id, name } = useOpenClassroom();
  const { sessionId: openSession, materialId } = useParams();
  const [query] = useSearchParams();
  const navigate = useNavigate();
  const sessionId = openSession ?? query.get('session');
  const talks = materialId === undefined || sessionId !== null;
  return (
    <div className={styles.desk}>
      {!materialId && <title>{`Tutor · ${name} · ensureStudy`}</title>}
      <div className={styles.tabs}>
        <ClassroomTabs current={talks ? 'tutor' : 'material'} compact />
      </div>
      <div className={`${styles.panes} ${talks && materialId ? styles.both : ''}`}>
        {talks && (
          <div className={styles.talk}>
            {!materialId && <h1 className="visually-hidden">Tutor</h1>}
            <Conversation
              classroomId={id}
              sessionId={sessionId}
              onSession={(session) => void navigate(`/classrooms/${id}/tutor/${session}`, { replace: true })}
            />
          </div>
        )}
        {materialId && (
          <div className={styles.document}>
            <DocumentViewer key={materialId} classroomId={id} materialId={materialId} sessionId={sessionId} />
          </div>
        )}
      </div>
    </div>
  );
}
