import { Component, type ReactNode } from "react";
import { ErrorPanel } from "./ErrorPanel.tsx";
import { PartError } from "./later.tsx";

type Props = {
  readonly what: string;
  /** Whether nothing else is on the page when it fails. */
  readonly whole?: boolean;
  readonly children: ReactNode;
};

/** Keeps a fault where it happened: what stands round it goes on working, and the reader can try again. */
export class Boundary extends Component<Props, { error: Error | undefined }> {
  override state: { error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    const panel = (
      <ErrorPanel
        what={this.props.what}
        level={this.props.whole === true ? 1 : 2}
        error={error}
        onRetry={() => {
          if (error instanceof PartError) error.forget();
          this.setState({ error: undefined });
        }}
      />
    );
    return this.props.whole === true ? <main>{panel}</main> : panel;
  }
}
