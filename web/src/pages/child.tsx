import { useParams } from 'react-router';
import { ChildView } from '../features/family/child-view.tsx';

export default function ChildPage() {
  const { childId = '' } = useParams();
  return <ChildView childId={childId} />;
}
