import { Component, type ComponentChildren } from 'preact';
import { t } from '../state/settings.ts';
import { ui } from '../words/ui.ts';
import { Button } from './button.tsx';

interface Props {
  readonly children: ComponentChildren;
}

/** Keeps an error of one part of the page to that part: it says what happened, and can be tried again. */
export class Guarded extends Component<Props, { readonly fault: string | undefined }> {
  override state = { fault: undefined as string | undefined };

  static override getDerivedStateFromError(error: unknown) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    const { fault } = this.state;
    if (fault === undefined) return this.props.children;
    return (
      <div class="fault" role="alert">
        <p>{t(ui.pageFault)}</p>
        <p class="faint">{fault}</p>
        <Button onClick={() => this.setState({ fault: undefined })}>{t(ui.tryAgain)}</Button>
      </div>
    );
  }
}
