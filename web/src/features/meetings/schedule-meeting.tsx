import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { newIdempotencyKey } from '../../api/idempotency-key.ts';
import { serverNow } from '../../api/server-clock.ts';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { DialogForm } from '../../components/ui/dialog-form.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { fromLocalMoment, toLocalMoment } from '../exam-building/domain/local-moment.ts';
import { nextHour } from './domain/clock.ts';
import { ScheduleMeetingDocument } from './mutations.ts';

/** Asks for title, times and the link of the call, and opens what was planned. */
export function ScheduleMeeting({ classroomId }: { classroomId: string }) {
  const t = useTranslations('meetings.plan');
  const navigate = useNavigate();
  const { run, busy, problem } = useAction(ScheduleMeetingDocument, 'scheduleMeeting');
  const [asking, setAsking] = useState(false);
  const [plan, setPlan] = useState({ title: '', startsAt: '', endsAt: '', callUrl: '' });
  const key = useRef('');
  const edit = (name: keyof typeof plan) => (written: string) => setPlan({ ...plan, [name]: written });

  function open() {
    const { startsAt, endsAt } = nextHour(serverNow());
    key.current = newIdempotencyKey();
    setPlan({
      ...{ title: '', callUrl: '' },
      startsAt: toLocalMoment(startsAt.toISOString()),
      endsAt: toLocalMoment(endsAt.toISOString()),
    });
    setAsking(true);
  }
  async function schedule() {
    const [startsAt, endsAt] = [fromLocalMoment(plan.startsAt), fromLocalMoment(plan.endsAt)];
    if (!startsAt || !endsAt) return;
    const input = { classroomId, title: plan.title.trim(), startsAt, endsAt };
    const callUrl = plan.callUrl.trim() || null;
    const made = await run({ input: { ...input, callUrl, idempotencyKey: key.current } });
    // What is refused is not what is sent next.
    if (!made) key.current = newIdempotencyKey();
    else await navigate(`/classrooms/${classroomId}/meetings/${made.meeting.id}`);
  }
  return (
    <>
      <Button onPress={open}>
        <Plus aria-hidden /> {t('open')}
      </Button>
      <Dialog title={t('heading')} isOpen={asking} onClose={() => setAsking(false)}>
        <DialogForm
          submitLabel={t('make')}
          busy={busy}
          problem={problem}
          fields={['title', 'startsAt', 'endsAt', 'callUrl']}
          onSubmit={() => void schedule()}
          onCancel={() => setAsking(false)}
        >
          <TextField
            {...{ name: 'title', label: t('title'), maxLength: 200, isRequired: true, autoFocus: true }}
            value={plan.title}
            onChange={edit('title')}
          />
          <TextField
            {...{ name: 'startsAt', label: t('startsAt'), type: 'datetime-local', isRequired: true }}
            value={plan.startsAt}
            onChange={edit('startsAt')}
          />
          <TextField
            {...{ name: 'endsAt', label: t('endsAt'), type: 'datetime-local', isRequired: true }}
            value={plan.endsAt}
            onChange={edit('endsAt')}
          />
          <TextField
            {...{ name: 'callUrl', label: t('callUrl'), hint: t('callUrlHint'), inputMode: 'url' }}
            value={plan.callUrl}
            onChange={edit('callUrl')}
            maxLength={2_000}
          />
        </DialogForm>
      </Dialog>
    </>
  );
}
