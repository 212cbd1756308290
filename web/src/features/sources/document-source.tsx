import { useQuery } from '@apollo/client/react';
import { Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { DialogForm } from '../../components/ui/dialog-form.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { showToast } from '../../components/ui/toasts.tsx';
import { graphql } from '../../gql/index.ts';
import { StaffWords } from '../../messages/staff-words.tsx';
import { CurateMaterialDocument } from './curate-material.ts';
import { isAddress } from './domain/link-file.ts';
import { OutsideLink } from './outside-link.tsx';

const DocumentSourceDocument = graphql(`
  query DocumentSource($materialId: ID!) {
    viewer {
      id
    }
    node(id: $materialId) {
      __typename
      ... on Material {
        id
        curatedFrom
      }
    }
  }
`);

/** For teachers: where the words of a document come from, and the way to say so. */
export const DocumentSource = ({ materialId }: { materialId: string }) => (
  <Suspense fallback={null}>
    <StaffWords>
      <Source materialId={materialId} />
    </StaffWords>
  </Suspense>
);

function Source({ materialId }: { materialId: string }) {
  const t = useTranslations('tutor-settings.links');
  const { data } = useQuery(DocumentSourceDocument, { variables: { materialId } });
  const [isOpen, setIsOpen] = useState(false);
  const document = data?.node?.__typename === 'Material' ? data.node : null;
  if (!document) return null;
  const url = document.curatedFrom ?? null;
  return (
    <div>
      <p>
        {url === null
          ? t('own')
          : t.rich('from', { url, link: (words) => <OutsideLink url={url}>{words}</OutsideLink> })}
      </p>
      <Button
        look="secondary"
        small
        onPress={() => setIsOpen(true)}
        aria-label={`${t('change')}: ${t('of')}`}
      >
        {t('change')}
      </Button>
      {isOpen && <SourceDialog materialId={materialId} url={url} onClose={() => setIsOpen(false)} />}
    </div>
  );
}

interface SourceDialogProps {
  materialId: string;
  url: string | null;
  onClose(): void;
}

function SourceDialog({ materialId, url: before, onClose }: SourceDialogProps) {
  const t = useTranslations('tutor-settings.links');
  const tUi = useTranslations('ui');
  const [written, setWritten] = useState(before ?? '');
  const { run, busy, problem } = useAction(CurateMaterialDocument, 'curateMaterial');
  const url = written.trim() || null;
  async function save() {
    if (!(await run({ input: { materialId, url } }))) return;
    showToast({ message: t('said') });
    onClose();
  }
  return (
    <Dialog title={t('of')} isOpen onClose={onClose}>
      <DialogForm
        submitLabel={tUi('save')}
        busy={busy}
        problem={problem}
        fields={['url']}
        isDisabled={url !== null && !isAddress(url)}
        onSubmit={() => void save()}
        onCancel={onClose}
      >
        <TextField
          name="url"
          label={t('address')}
          hint={t('remove')}
          value={written}
          onChange={setWritten}
          maxLength={2_000}
          type="url"
          autoFocus
        />
      </DialogForm>
    </Dialog>
  );
}
