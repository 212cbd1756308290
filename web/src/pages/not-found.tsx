import { LinkButton } from '../components/ui/button.tsx';
import { EmptyState } from '../components/ui/empty-state.tsx';

export default function NotFoundPage() {
  return (
    <EmptyState
      heading="There is nothing here"
      level={1}
      action={<LinkButton to="/">Go to my classes</LinkButton>}
    >
      <title>Not found · ensureStudy</title>
      The address may be mistyped, or what it led to is not shared with you.
    </EmptyState>
  );
}
