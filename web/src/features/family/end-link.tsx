import { useTranslations } from 'use-intl';
import { useAction } from '../../api/use-action.ts';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
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
    <ConfirmDialog
      title={t('unlinkTitle', { name: name ?? '' })}
      isOpen={name !== null}
      confirmLabel={t('unlink')}
      busy={busy}
      problem={problem}
      onConfirm={() => void end()}
      onClose={onClose}
    >
      {lead}
    </ConfirmDialog>
  );
}
