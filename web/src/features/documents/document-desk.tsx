import { Trash2, Upload } from 'lucide-react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { Progress } from '../../components/ui/progress.tsx';
import type { UploadState } from '../materials/domain/upload-list.ts';
import { DocumentSource } from '../sources/document-source.tsx';
import { RenameButton } from '../materials/rename-material.tsx';
import { useMaterialDeletion } from '../materials/use-material-deletion.ts';
import { useRefusalWords } from '../materials/use-refusal-words.ts';
import { useReplacement } from '../materials/use-replacement.ts';
import { DocumentWarnings } from './document-warnings.tsx';
import styles from './desk.module.css';
import type { Span } from './domain/page-geometry.ts';
import { PassagesPanel } from './passages-panel.tsx';
import type { DocumentHead, DocumentWords } from './use-document.ts';

interface DocumentDeskProps {
  classroomId: string;
  material: DocumentHead;
  page: number | null;
  words: DocumentWords | null;
  /** Whether it has been read, so that there are passages. */
  read: boolean;
  onMark(span: Span | null): void;
}

/** What only a teacher does with a document: replace it, rename it, delete it, and put right what was read of it. */
export default function DocumentDesk({
  classroomId,
  material,
  page,
  words,
  read,
  onMark,
}: DocumentDeskProps) {
  const t = useTranslations('documents');
  const navigate = useNavigate();
  const { id: materialId, name } = material;
  const { remove, busy } = useMaterialDeletion();
  const { state, replace } = useReplacement(materialId);
  async function removeAndLeave() {
    if (await remove({ materialId, name })) await navigate(`/classrooms/${classroomId}`);
  }
  return (
    <aside className={styles.desk} aria-label={t('desk.label')}>
      <div className={styles.actions}>
        <FileTrigger
          onSelect={(files) => {
            const file = files?.[0];
            if (file) void replace(file);
          }}
        >
          <Button look="secondary" small busy={state?.step === 'sending'}>
            <Upload aria-hidden /> {t('desk.replace')}
          </Button>
        </FileTrigger>
        <RenameButton materialId={materialId} name={name} withLabel />
        <Button look="danger" small busy={busy} onPress={() => void removeAndLeave()}>
          <Trash2 aria-hidden /> {t('desk.delete')}
        </Button>
      </div>
      {state && <Replacing state={state} />}
      <DocumentSource materialId={materialId} />
      <DocumentWarnings materialId={materialId} />
      {read && <PassagesPanel material={material} page={page} words={words} onMark={onMark} />}
    </aside>
  );
}

function Replacing({ state }: { state: UploadState }) {
  const t = useTranslations('documents');
  const m = useTranslations('materials');
  const refusalWords = useRefusalWords();
  if (state.step === 'sending') return <Progress label={m('upload.sending')} percent={state.percent} />;
  if (state.step === 'stored') return <Notice tone="success">{t('desk.replaced')}</Notice>;
  if (state.step === 'waiting') return null;
  return <Notice tone="danger">{refusalWords(state.reason)}</Notice>;
}
