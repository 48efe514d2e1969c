/** What the tabs of one browser tell each other about a document. */
export interface TabMessage {
  /** `saved`: its stored value changed. `hand_over`: whoever may write it, save it and let go. */
  readonly kind: 'saved' | 'hand_over';
  readonly id: string;
}

export interface TabChannel {
  send(message: TabMessage): void;
  listen(listener: (message: TabMessage) => void): void;
}

/** The line between the tabs; silent where the browser has none. */
export function openTabChannel(): TabChannel {
  if (typeof BroadcastChannel === 'undefined') return { send: () => undefined, listen: () => undefined };
  const channel = new BroadcastChannel('semblance');
  return {
    send: (message) => channel.postMessage(message),
    listen: (listener) =>
      channel.addEventListener('message', (event: MessageEvent<TabMessage>) => listener(event.data)),
  };
}
