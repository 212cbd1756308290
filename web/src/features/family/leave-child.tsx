import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import { useViewer } from '../session/session-context.tsx';
import { EndLink } from './end-link.tsx';

/** A parent's own way out of the link to a child. */
export function LeaveChild({ childId, name }: { childId: string; name: string }) {
  const t = useTranslations('family');
  const navigate = useNavigate();
  const { id, role } = useViewer();
  const [asking, setAsking] = useState(false);
  if (role !== 'PARENT') return null;
  return (
    <>
      <Button look="secondary" small onPress={() => setAsking(true)}>
        {t('unlink')}
      </Button>
      <EndLink
        name={asking ? name : null}
        lead={t('leaveChildLead', { name })}
        link={{ guardianId: id, studentId: childId }}
        onClose={() => setAsking(false)}
        onEnded={() => void navigate('/')}
      />
    </>
  );
}
