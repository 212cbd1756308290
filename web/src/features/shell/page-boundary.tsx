import { Component, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';

/** A page that breaks is replaced by a way out, and the rest stays. */
export class PageBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <EmptyState
        heading="This page stumbled"
        level={1}
        action={<Button onPress={() => window.location.reload()}>Load it again</Button>}
      >
        Nothing you saved is lost. If it happens again, tell your school what you were doing.
      </EmptyState>
    );
  }
}
