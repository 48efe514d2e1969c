import type { DiagramLayout, LayoutRequest } from './layout-diagram.ts';

/** Lays diagrams out beside the page: a worker that is there from the first request until it is closed or dies. */
export class LayoutClient {
  #worker: Worker | undefined;

  /** Rejects when the worker dies, and when the signal aborts, which ends a layout under way. */
  layout(request: LayoutRequest, signal: AbortSignal): Promise<DiagramLayout> {
    const worker = (this.#worker ??= new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' }));
    return new Promise((resolve, reject) => {
      const end = (reason: string) => {
        this.close();
        reject(new Error(reason));
      };
      signal.addEventListener('abort', () => end('The layout is no longer wanted.'), { once: true });
      worker.onerror = ({ message }) => end(message || 'The layout stopped.');
      worker.onmessage = ({ data }: MessageEvent<DiagramLayout>) => resolve(data);
      worker.postMessage(request);
    });
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}
