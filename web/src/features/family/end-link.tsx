import { useTranslations } from 'use-intl';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { Dialog, DialogActions } from '../../components/ui/dialog.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { graphql } from '../../gql/index.ts';

const UnlinkGuardianDocument = graphql(`
  mutation UnlinkGuardian($input: UnlinkGuardianInput!) {
    unlinkGuardian(input: $input) {
      __typename
      ... on UnlinkGuardianSuccess {
        studentId
      }
      ... on Problem {
        message
      }
    }
  }
`);

interface EndLinkProps {
  /** Who is on the other end; null while nothing is to be ended. */
  name: string | null;
  /** What ending it means to who ends it. */
  lead: string;
  link: { guardianId: string; studentId: string };
  onClose(): void;
  onEnded(): void;
}

/** Asks once more before a parent and a child are no longer linked. */
export function EndLink({ name, lead, link, onClose, onEnded }: EndLinkProps) {
  const t = useTranslations('family');
  const { run, busy, problem } = useAction(UnlinkGuardianDocument, 'unlinkGuardian');
  const end = async () => {
    if (await run({ input: link })) onEnded();
  };
  return (
    <Dialog title={t('unlinkTitle', { name: name ?? '' })} isOpen={name !== null} onClose={onClose} decision>
      <p>{lead}</p>
      {problem && <Notice tone="danger">{problem.message}</Notice>}
      <DialogActions>
        <Button look="quiet" onPress={onClose}>
          {t('cancel')}
        </Button>
        <Button look="danger" busy={busy} onPress={() => void end()}>
          {t('unlink')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
