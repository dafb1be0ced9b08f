/** What is shown where a part of the page fails, so that the rest goes on. */
import { Component, type ReactElement, type ReactNode } from 'react';

interface Props {
  sentence: string;
  retry: string;
  onRetry: () => void;
  children: ReactNode;
}

export class Fallback extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { sentence, retry, onRetry } = this.props;
    return (
      <Problem
        sentence={sentence}
        retry={retry}
        onRetry={() => {
          this.setState({ failed: false });
          onRetry();
        }}
      />
    );
  }
}

export function Problem({ sentence, retry, onRetry }: Omit<Props, 'children'>): ReactElement {
  return (
    <div className="problem" role="alert">
      <p>{sentence}</p>
      <button className="primary" onClick={onRetry}>
        {retry}
      </button>
    </div>
  );
}
