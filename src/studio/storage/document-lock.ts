/** The right to write a document, held until it is released or stolen. */
export interface DocumentLock {
  /** Lets go; resolves when another may have it. */
  release(): Promise<void>;
  /** Resolves when another tab took the lock by force. */
  readonly stolen: Promise<void>;
}

/** How long a tab waits for another to hand over its document before it takes it by force. */
const PATIENCE_MS = 1500;

/** A page that goes away, as at a reload, may hold its lock for a moment more. */
const GONE_MS = 400;

/** The lock of a document if no other tab holds it; always granted where the browser has no locks. */
export async function tryLock(id: string): Promise<DocumentLock | undefined> {
  const lock = await request(id, { ifAvailable: true });
  if (lock !== undefined) return lock;
  await new Promise((resolve) => setTimeout(resolve, GONE_MS));
  return request(id, { ifAvailable: true });
}

/** The lock of a document: handed over by the tab that holds it, or taken by force. */
export async function takeLock(id: string): Promise<DocumentLock | undefined> {
  try {
    return await request(id, { signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch {
    return request(id, { steal: true });
  }
}

function request(id: string, options: LockOptions): Promise<DocumentLock | undefined> {
  if (!('locks' in navigator)) {
    return Promise.resolve({ release: () => Promise.resolve(), stolen: new Promise(() => undefined) });
  }
  return new Promise((resolve, reject) => {
    let reportStolen = () => {};
    const stolen = new Promise<void>((resolveStolen) => {
      reportStolen = resolveStolen;
    });
    const held: Promise<void> = navigator.locks.request(`semblance:document:${id}`, options, (lock) => {
      if (lock === null) {
        resolve(undefined);
        return Promise.resolve();
      }
      return new Promise<void>((letGo) => {
        const release = () => {
          letGo();
          return held.catch(() => undefined);
        };
        resolve({ release, stolen });
      });
    });
    held.catch((reason: unknown) => {
      reportStolen();
      reject(reason);
    });
  });
}
