import { useTranslations } from 'use-intl';
import { newIdempotencyKey } from '../../api/idempotency-key.ts';
import { useAction } from '../../api/use-action.ts';
import { showToast } from '../../components/ui/toasts.tsx';
import { useEffect } from 'react';
import {
  DeleteAssessmentDocument,
  DuplicateAssessmentDocument,
  RestoreAssessmentDocument,
} from './operations.ts';

/** Copies an assessment, and takes it away with a way back. */
export function useKeeping({ id, title }: { id: string; title: string }, onChanged: () => void) {
  const t = useTranslations('exam-building.list');
  const copying = useAction(DuplicateAssessmentDocument, 'duplicateAssessment');
  const deleting = useAction(DeleteAssessmentDocument, 'deleteAssessment');
  const restoring = useAction(RestoreAssessmentDocument, 'restoreAssessment');
  const problem = copying.problem ?? deleting.problem ?? restoring.problem;
  useEffect(() => {
    if (problem) showToast({ message: problem.message, tone: 'danger' });
  }, [problem]);

  async function copy() {
    const input = {
      assessmentId: id,
      title: t('copyTitle', { title }).slice(0, 200),
      idempotencyKey: newIdempotencyKey(),
    };
    if (!(await copying.run({ input }))) return;
    showToast({ message: t('copied', { title }) });
    onChanged();
  }
  async function restore() {
    if (await restoring.run({ input: { assessmentId: id } })) onChanged();
  }
  async function remove() {
    if (!(await deleting.run({ input: { assessmentId: id } }))) return;
    showToast({ message: t('deleted', { title }), undo: () => void restore() });
    onChanged();
  }
  return {
    duplicate: () => void copy(),
    remove: () => void remove(),
    busy: copying.busy || deleting.busy || restoring.busy,
  };
}
