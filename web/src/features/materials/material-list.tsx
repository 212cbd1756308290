import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Button } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { AddLink } from '../sources/add-link.tsx';
import { sortFiles, type FoundFile } from './domain/chosen-files.ts';
import { isFiltering, matches, noFilter, type StateChoice } from './domain/material-filter.ts';
import { DeletedMaterials } from './deleted-materials.tsx';
import { FilterBar } from './filter-bar.tsx';
import { MaterialRow } from './material-row.tsx';
import styles from './materials.module.css';
import { UploadDropZone } from './upload-drop-zone.tsx';
import { UploadList } from './upload-list.tsx';
import { useMaterials } from './use-materials.ts';
import { useUploads } from './use-uploads.ts';

/** A list this short is seen at a glance. */
const filteredFrom = 8;
const choicesOf = {
  teacher: ['any', 'ready', 'warned', 'being-read', 'failed'],
  student: ['any'],
} as const satisfies Record<string, readonly StateChoice[]>;

export function MaterialList({ classroomId, mayAdd }: { classroomId: string; mayAdd: boolean }) {
  const t = useTranslations('materials');
  const errorWords = useErrorWords();
  const [filter, setFilter] = useState(noFilter);
  const filtering = isFiltering(filter);
  const { materials, hasMore, readings, error, readingsKnown, readingsMissing, refresh, showMore } =
    useMaterials(classroomId, filtering);
  const { uploads, choose, retry, dismiss } = useUploads(classroomId, refresh);

  if (error && !materials) return <Notice tone="danger">{errorWords(error)}</Notice>;
  // What students are not shown has to be known first.
  if (!materials || (!mayAdd && !readingsKnown)) return <Loading label={t('looking')} />;

  const readingOf = (id: string) => readings.get(id) ?? null;
  // A file that cannot be read is its teacher's matter.
  const open = materials.filter(({ id }) => mayAdd || readingOf(id)?.state !== 'FAILED');
  const shown = open.filter(({ id, name }) => matches(filter, name, readingOf(id)));
  const sending = uploads.some(({ state }) => state.step !== 'refused');
  return (
    <>
      {mayAdd && <Adding onChoose={choose} />}
      {mayAdd && <AddLink classroomId={classroomId} onAdded={refresh} />}
      <UploadList uploads={uploads} onRetry={retry} onDismiss={dismiss} />
      {readingsMissing && <Notice tone="warning">{t('readerAway')}</Notice>}
      {(filtering || hasMore || open.length >= filteredFrom) && (
        <FilterBar filter={filter} onChange={setFilter} choices={choicesOf[mayAdd ? 'teacher' : 'student']} />
      )}
      {open.length === 0 && !sending && (
        <EmptyState heading={t('none.heading')}>{t(mayAdd ? 'none.teacher' : 'none.student')}</EmptyState>
      )}
      {filtering && (
        <p className={styles.facts} role="status">
          {hasMore ? t('filter.looking') : t('filter.found', { count: shown.length })}
        </p>
      )}
      {shown.length > 0 && (
        <ul className={styles.list} aria-label={t('label')}>
          {shown.map((material) => (
            <MaterialRow
              key={`${material.id} ${readingOf(material.id)?.state ?? ''}`}
              classroomId={classroomId}
              material={material}
              reading={readingOf(material.id)}
              teaches={mayAdd}
              onChanged={refresh}
            />
          ))}
        </ul>
      )}
      {hasMore && (
        <Button look="secondary" onPress={showMore}>
          {t('more')}
        </Button>
      )}
      {mayAdd && <DeletedMaterials classroomId={classroomId} />}
    </>
  );
}

/** Takes files and folders, and says which files of a folder were not taken. */
function Adding({ onChoose }: { onChoose(documents: FoundFile[]): void }) {
  const t = useTranslations('materials');
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  return (
    <>
      <UploadDropZone
        onChoose={(found) => {
          const sorted = sortFiles(found);
          setLeftOut(sorted.leftOut);
          onChoose(sorted.documents);
        }}
      />
      {leftOut.length > 0 && (
        <Notice
          action={
            <Button look="quiet" small onPress={() => setLeftOut([])}>
              {t('upload.dismiss')}
            </Button>
          }
        >
          {t('leftOut', { count: leftOut.length, names: leftOut.slice(0, 5).join(', ') })}
        </Notice>
      )}
    </>
  );
}
