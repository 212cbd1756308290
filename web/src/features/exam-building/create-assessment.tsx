import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { newIdempotencyKey } from '../../api/idempotency-key.ts';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { DialogForm } from '../../components/ui/dialog-form.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { CreateAssessmentDocument } from './operations.ts';

/** Asks for a title, makes a draft and opens it. */
export function CreateAssessment({ classroomId }: { classroomId: string }) {
  const t = useTranslations('exam-building.create');
  const navigate = useNavigate();
  const { run, busy, problem } = useAction(CreateAssessmentDocument, 'createAssessment');
  const [asking, setAsking] = useState(false);
  const [title, setTitle] = useState('');
  const key = useRef('');

  async function create() {
    const input = { classroomId, title: title.trim(), idempotencyKey: key.current };
    const made = await run({ input });
    if (made) await navigate(`/classrooms/${classroomId}/quizzes/${made.assessment.id}/edit`);
  }
  return (
    <>
      <Button
        onPress={() => {
          key.current = newIdempotencyKey();
          setTitle('');
          setAsking(true);
        }}
      >
        <Plus aria-hidden /> {t('open')}
      </Button>
      <Dialog title={t('heading')} isOpen={asking} onClose={() => setAsking(false)}>
        <DialogForm
          submitLabel={t('make')}
          busy={busy}
          problem={problem}
          onSubmit={() => void create()}
          onCancel={() => setAsking(false)}
        >
          <TextField
            label={t('title')}
            hint={t('hint')}
            value={title}
            onChange={setTitle}
            maxLength={200}
            isRequired
            autoFocus
          />
        </DialogForm>
      </Dialog>
    </>
  );
}
