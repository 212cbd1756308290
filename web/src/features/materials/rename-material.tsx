import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { DialogForm } from '../../components/ui/dialog-form.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { showToast } from '../../components/ui/toasts.tsx';
import { graphql } from '../../gql/index.ts';

const RenameMaterialDocument = graphql(`
  mutation RenameMaterial($input: RenameMaterialInput!) {
    renameMaterial(input: $input) {
      __typename
      ... on RenameMaterialSuccess {
        material {
          id
          name
        }
      }
      ... on InvalidInputProblem {
        path
      }
      ... on Problem {
        message
      }
    }
  }
`);

interface Named {
  materialId: string;
  name: string;
}

/** Asks for another name; `withLabel` where there is room to say so. */
export function RenameButton({ withLabel = false, ...material }: Named & { withLabel?: boolean }) {
  const t = useTranslations('materials');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        look={withLabel ? 'secondary' : 'quiet'}
        small
        onPress={() => setIsOpen(true)}
        {...(!withLabel && { 'aria-label': t('renameOf', { name: material.name }) })}
      >
        <Pencil aria-hidden /> {withLabel && t('rename')}
      </Button>
      {isOpen && <RenameDialog {...material} onClose={() => setIsOpen(false)} />}
    </>
  );
}

/** The ending stays, whether it is typed or not: it says what the file is. */
function RenameDialog({ materialId, name: before, onClose }: Named & { onClose(): void }) {
  const t = useTranslations('materials');
  const [name, setName] = useState(before);
  const { run, busy, problem } = useAction(RenameMaterialDocument, 'renameMaterial');
  async function save() {
    const done = await run({ input: { materialId, name } });
    if (!done) return;
    showToast({ message: t('renamed', { name: done.material.name }) });
    onClose();
  }
  return (
    <Dialog title={t('renameOf', { name: before })} isOpen onClose={onClose}>
      <DialogForm
        submitLabel={t('rename')}
        busy={busy}
        problem={problem}
        fields={['name']}
        isDisabled={name.trim() === '' || name === before}
        onSubmit={() => void save()}
        onCancel={onClose}
      >
        <TextField
          name="name"
          label={t('newName')}
          hint={t('newNameHint')}
          value={name}
          onChange={setName}
          maxLength={200}
          isRequired
          autoFocus
        />
      </DialogForm>
    </Dialog>
  );
}
