import { QueryErrorResetBoundary } from "@tanstack/react-query";
import { Component, type ReactNode } from "react";
import { ErrorPanel } from "./ErrorPanel.tsx";
import { PartError } from "./later.tsx";

type Props = { readonly what: string; readonly children: ReactNode };

/** Keeps a fault where it happened: what stands round it goes on working, and the reader can try again. */
export function Boundary({ what, children }: Props) {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <Catch what={what} onReset={reset}>
          {children}
        </Catch>
      )}
    </QueryErrorResetBoundary>
  );
}

class Catch extends Component<
  Props & { readonly onReset: () => void },
  { error: Error | undefined }
> {
  override state: { error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <ErrorPanel
        what={this.props.what}
        error={error}
        onRetry={() => {
          if (error instanceof PartError) error.forget();
          this.props.onReset();
          this.setState({ error: undefined });
        }}
      />
    );
  }
}
