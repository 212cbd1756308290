import { FileText, Image, Presentation, Trash2 } from 'lucide-react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { Badge } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { ConnectionNotice } from '../../components/ui/connection-notice.tsx';
import { Progress } from '../../components/ui/progress.tsx';
import { Time } from '../../components/ui/time.tsx';
import { graphql, readFragment, type FragmentType } from '../../gql/index.ts';
import { say } from '../../sentences/said.tsx';
import { siteOf } from '../sources/domain/link-file.ts';
import { OutsideLink } from '../sources/outside-link.tsx';
import { sizeOf } from './domain/format-bytes.ts';
import type { Indexing } from './domain/indexing.ts';
import styles from './materials.module.css';
import { RenameButton } from './rename-material.tsx';
import { useIndexing } from './use-indexing.ts';
import { useMaterialDeletion } from './use-material-deletion.ts';
import type { MaterialReading } from './use-materials.ts';
import { WarningList } from './warning-list.tsx';

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
  reading: MaterialReading | null;
  teaches: boolean;
  onChanged(): void;
}

const iconOf = (name: string) => {
  if (/\.(png|jpe?g|webp)$/i.test(name)) return Image;
  return /\.pptx$/i.test(name) ? Presentation : FileText;
};

export function MaterialRow({ classroomId, material, reading, teaches, onChanged }: MaterialRowProps) {
  const t = useTranslations('materials');
  const { id, name, sizeBytes, uploadedAt } = readFragment(MaterialRowFragment, material);
  const ready = reading?.state === 'READY';
  const opens = ready || (teaches && reading?.state === 'FAILED');
  const Icon = iconOf(name);
  return (
    <li className={styles.row}>
      <Icon aria-hidden className={styles.icon} />
      <div className={styles.body}>
        {opens ? (
          <Link to={`/classrooms/${classroomId}/materials/${id}`} className={styles.fileName} dir="auto">
            {name}
          </Link>
        ) : (
          <span className={styles.fileName} dir="auto">
            {name}
          </span>
        )}
        <p className={styles.facts}>
          {ready && (
            <>
              <Badge tone="accent">{t('ready')}</Badge>{' '}
            </>
          )}
          {reading?.curatedFrom && (
            <>
              <Badge tone="info">{t('link')}</Badge>{' '}
              <OutsideLink url={reading.curatedFrom}>{siteOf(reading.curatedFrom)}</OutsideLink>
              {' · '}
            </>
          )}
          {reading && ready && <Counts {...reading} />}
          {t('size', sizeOf(sizeBytes))} · {t('added')} <Time at={uploadedAt} style="date" />
        </p>
        {reading && !ready && <IndexingState materialId={id} begun={reading} onEnd={onChanged} />}
        {teaches && reading && <WarningList warnings={reading.warnings} hasMore={reading.hasMoreWarnings} />}
      </div>
      {teaches && (
        <div className={styles.changes}>
          <RenameButton materialId={id} name={name} />
          <DeleteButton materialId={id} name={name} />
        </div>
      )}
    </li>
  );
}

/** “12 pages · 48 passages · ”; pages only where the document has them. */
function Counts({ pages, passages }: Pick<Indexing, 'pages' | 'passages'>) {
  const t = useTranslations('materials');
  return (
    <>
      {pages !== null && `${t('pages', { count: pages })} · `}
      {passages !== null && `${t('passages', { count: passages })} · `}
    </>
  );
}

/** Nothing is asked first: what was deleted can be brought back. */
function DeleteButton({ materialId, name }: { materialId: string; name: string }) {
  const t = useTranslations('materials');
  const { remove, busy } = useMaterialDeletion();
  return (
    <Button
      look="quiet"
      small
      busy={busy}
      onPress={() => void remove({ materialId, name })}
      aria-label={t('deleteOf', { name })}
    >
      <Trash2 aria-hidden />
    </Button>
  );
}

function IndexingState({ materialId, begun, onEnd }: { materialId: string; begun: Indexing; onEnd(): void }) {
  const t = useTranslations('materials');
  const { indexing, connection } = useIndexing(materialId, begun, onEnd);
  if (indexing.state === 'FAILED') {
    return (
      <p className={styles.problem} role="status">
        <Badge tone="danger">{t('failed')}</Badge> {indexing.problem ? say(indexing.problem) : t('noReason')}
      </p>
    );
  }
  const { stage, pages, passages, percent } = indexing;
  const words = [
    t(`stages.${stage ?? 'WAITING'}`),
    pages !== null && t('pages', { count: pages }),
    passages !== null && t('passages', { count: passages }),
  ];
  return (
    <>
      <Progress label={words.filter(Boolean).join(' · ')} percent={stage ? percent : null} />
      <ConnectionNotice state={connection} what="progress" />
    </>
  );
}
