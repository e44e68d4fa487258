interface BlazorScript {
  start(options: {
    circuit: { reconnectionOptions: { maxRetries: number; retryIntervalMilliseconds: (attempt: number) => number } };
  }): Promise<void>;
}

declare const Blazor: BlazorScript;

/** Starts Blazor (autostart="false") so that a lost connection is taken up again by the same circuit, without a reload. */
export function startBlazor(): void {
  void Blazor.start({
    circuit: { reconnectionOptions: { maxRetries: 1000, retryIntervalMilliseconds: (attempt) => (attempt < 5 ? 500 : 2000) } },
  });
}
