import { Link2 } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { newIdempotencyKey } from '../../api/idempotency-key.ts';
import { useLiveConnection } from '../../api/live-context.ts';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { DialogForm } from '../../components/ui/dialog-form.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { showToast } from '../../components/ui/toasts.tsx';
import { StaffWords } from '../../messages/staff-words.tsx';
import type { Refusal } from '../materials/domain/upload-list.ts';
import { sendFile } from '../materials/send-file.ts';
import { useRefusalWords } from '../materials/use-refusal-words.ts';
import { CurateMaterialDocument } from './curate-material.ts';
import { isAddress, toLinkFile } from './domain/link-file.ts';

interface AddLinkProps {
  classroomId: string;
  onAdded(): void;
}

/** The words of a page of the web, handed in by a teacher: nothing is fetched. */
export const AddLink = (props: AddLinkProps) => (
  <Suspense fallback={null}>
    <StaffWords>
      <AddLinkButton {...props} />
    </StaffWords>
  </Suspense>
);

function AddLinkButton(props: AddLinkProps) {
  const t = useTranslations('tutor-settings.links');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div>
      <Button look="quiet" onPress={() => setIsOpen(true)}>
        <Link2 aria-hidden /> {t('add')}
      </Button>
      {isOpen && <AddLinkDialog {...props} onClose={() => setIsOpen(false)} />}
    </div>
  );
}

function AddLinkDialog({ classroomId, onAdded, onClose }: AddLinkProps & { onClose(): void }) {
  const t = useTranslations('tutor-settings.links');
  const refusalWords = useRefusalWords();
  const { refresh } = useLiveConnection();
  const { run, busy, problem } = useAction(CurateMaterialDocument, 'curateMaterial');
  const [page, setPage] = useState({ url: '', name: '', text: '' });
  const [idempotencyKey] = useState(newIdempotencyKey);
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const edit = (field: keyof typeof page) => (value: string) => setPage({ ...page, [field]: value });
  const isWhole = isAddress(page.url) && page.name.trim() !== '' && page.text.trim() !== '';

  async function add() {
    setRefusal(null);
    setSending(true);
    const state = await sendFile(refresh, {
      ...{ to: { classroomId }, file: toLinkFile(page), idempotencyKey },
      ...{ onProgress: () => undefined, signal: new AbortController().signal },
    });
    setSending(false);
    if (state.step === 'refused') return setRefusal(state.reason);
    if (state.step !== 'stored') return;
    const { materialId } = state;
    // It is said before the document has been read, so that it is never searched as the class's own.
    const isSaid = await run({ input: { materialId, url: page.url.trim() } });
    const name = page.name.trim();
    showToast({ message: isSaid ? t('added', { name }) : t('addedUnsaid', { name }) });
    onAdded();
    onClose();
  }
  return (
    <Dialog title={t('add')} isOpen onClose={onClose}>
      <DialogForm
        submitLabel={t('add')}
        busy={busy || sending}
        problem={problem}
        isDisabled={!isWhole}
        onSubmit={() => void add()}
        onCancel={onClose}
      >
        <p>{t('lead')}</p>
        {refusal && <Notice tone="danger">{refusalWords(refusal)}</Notice>}
        <TextField
          label={t('address')}
          hint={t('addressHint')}
          value={page.url}
          onChange={edit('url')}
          maxLength={2_000}
          isRequired
          type="url"
          autoFocus
        />
        <TextField label={t('name')} value={page.name} onChange={edit('name')} maxLength={150} isRequired />
        <TextField label={t('text')} value={page.text} onChange={edit('text')} rows={10} isRequired />
      </DialogForm>
    </Dialog>
  );
}
