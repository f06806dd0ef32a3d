// Keeps the site for when there is no network, once the page is there and at rest. Where the browser or the address does not allow it
// (plain http on another host) the pages work all the same, with a network.

const listeners = new Set<() => void>();
let old = false;

/** Begins to keep the files of the site. */
export function keepOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker.addEventListener(
    'message',
    ({ data }: MessageEvent<{ readonly files?: readonly string[] }>) => {
      const { files } = data;
      if (files === undefined || files.some((name) => import.meta.url.endsWith(`/${name}`))) return;
      old = true;
      for (const listener of listeners) listener();
    },
  );
  addEventListener('load', () => {
    setTimeout(() => {
      navigator.serviceWorker.register('./sw.js', { updateViaCache: 'none' }).catch(() => {
        // A browser in private mode may refuse.
      });
    }, 1000);
  });
}

/** Whether a newer version of the site has been kept than the one this tab shows. */
export function isOld(): boolean {
  return old;
}

/** Is told when that changes; answers how to stop being told. */
export function onOld(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
