/** A page that is not looked at has no frames; neither has a test. */
const PATIENCE_MS = 100;

/** Resolves once the browser has drawn what is there by now. */
export function behindFrame(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestAnimationFrame === 'undefined') {
      resolve();
      return;
    }
    const timer = setTimeout(resolve, PATIENCE_MS);
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(timer);
        resolve();
      }),
    );
  });
}
