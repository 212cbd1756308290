import { FileText } from 'lucide-react';
import { Link } from 'react-router';
import { Badge } from '../../components/ui/badge.tsx';
import { ConnectionNotice } from '../../components/ui/connection-notice.tsx';
import { Progress } from '../../components/ui/progress.tsx';
import { Time } from '../../components/ui/time.tsx';
import { graphql, readFragment, type FragmentType } from '../../gql/index.ts';
import { countsOf, stageWords, type Indexing } from './domain/indexing.ts';
import { formatBytes } from './domain/format-bytes.ts';
import styles from './materials.module.css';
import { useIndexing } from './use-indexing.ts';

export const MaterialRowFragment = graphql(`
  fragment MaterialRow on Material {
    id
    name
    mediaType
    sizeBytes
    uploadedAt
  }
`);

interface MaterialRowProps {
  classroomId: string;
  material: FragmentType<typeof MaterialRowFragment>;
  /** What the reading service says; null while it cannot be asked. */
  indexing: Indexing | null;
  onIndexed(): void;
}

export function MaterialRow({ classroomId, material, indexing, onIndexed }: MaterialRowProps) {
  const { id, name, sizeBytes, uploadedAt } = readFragment(MaterialRowFragment, material);
  const ready = indexing?.state === 'READY';
  return (
    <li className={styles.row}>
      <FileText aria-hidden className={styles.icon} />
      <div className={styles.body}>
        {ready ? (
          <Link to={`/classrooms/${classroomId}/materials/${id}`} className={styles.fileName}>
            {name}
          </Link>
        ) : (
          <span className={styles.fileName}>{name}</span>
        )}
        <p className={styles.facts}>
          {indexing && ready ? `${countsOf(indexing)} · ` : ''}
          {formatBytes(sizeBytes)} · added <Time at={uploadedAt} style="date" />
        </p>
        {indexing && !ready && <IndexingState materialId={id} begun={indexing} onEnd={onIndexed} />}
      </div>
      {ready && <Badge tone="accent">Ready</Badge>}
    </li>
  );
}

function IndexingState({ materialId, begun, onEnd }: { materialId: string; begun: Indexing; onEnd(): void }) {
  const { indexing, connection } = useIndexing(materialId, begun, onEnd);
  if (indexing.state === 'FAILED') {
    return (
      <p className={styles.problem} role="status">
        <Badge tone="danger">Could not be read</Badge> {indexing.problem ?? 'No reason was given.'}
      </p>
    );
  }
  const words = indexing.stage ? stageWords[indexing.stage] : 'Waiting for its turn';
  const counts = countsOf(indexing);
  return (
    <>
      <Progress
        label={counts ? `${words} · ${counts}` : words}
        percent={indexing.stage ? indexing.percent : null}
      />
      <ConnectionNotice state={connection} what="progress" />
    </>
  );
}
