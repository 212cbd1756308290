import { useTranslations } from 'use-intl';
import type { ActionProblem } from '../../api/use-action.ts';
import { Dialog } from '../../components/ui/dialog.tsx';
import { DialogForm } from '../../components/ui/dialog-form.tsx';
import { TextField } from '../../components/ui/text-field.tsx';

/** As it is set; what is empty is null. */
export interface Place {
  name: string;
  reach?: string | null;
  phone?: string | null;
}

interface PlaceDialogProps {
  /** Undefined for a new one. */
  place: Place | undefined;
  busy: boolean;
  problem: ActionProblem | null;
  onSave(place: Place): void;
  onClose(): void;
}

export function PlaceDialog({ place, busy, problem, onSave, onClose }: PlaceDialogProps) {
  const t = useTranslations('safeguarding.places');
  const save = (values: FormData) => {
    const written = (name: string) => String(values.get(name) ?? '').trim();
    onSave({ name: written('name'), reach: written('reach') || null, phone: written('phone') || null });
  };
  return (
    <Dialog title={t(place ? 'changeTitle' : 'add')} isOpen onClose={onClose}>
      <DialogForm
        submitLabel={t('save')}
        busy={busy}
        problem={problem}
        fields={['name', 'reach', 'phone']}
        onSubmit={save}
        onCancel={onClose}
      >
        <TextField
          name="name"
          label={t('name')}
          hint={t('nameHint')}
          defaultValue={place?.name ?? ''}
          maxLength={80}
          isRequired
          autoFocus
        />
        <TextField
          name="reach"
          label={t('reach')}
          hint={t('reachHint')}
          defaultValue={place?.reach ?? ''}
          maxLength={160}
        />
        <TextField
          name="phone"
          type="tel"
          label={t('phone')}
          hint={t('phoneHint')}
          defaultValue={place?.phone ?? ''}
          maxLength={40}
        />
      </DialogForm>
    </Dialog>
  );
}
