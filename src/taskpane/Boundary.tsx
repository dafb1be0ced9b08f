/** Stands between a page and the frame: a page that fails, or cannot be loaded, says so and leaves the rest working. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { useSpeech } from './words';

export class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <PageFailed /> : this.props.children;
  }
}

/** A part that could not be loaded is not asked for twice by the browser: only loading the pane anew helps. */
function PageFailed() {
  const { words } = useSpeech();
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{words.frame.pageFailed}</MessageBarTitle>
        {words.frame.pageFailedHelp}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => window.location.reload()}>{words.frame.tryAgain}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
