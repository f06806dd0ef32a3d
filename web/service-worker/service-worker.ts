// Keeps the files of one build, so that the pages work without a network once they were loaded. It is written into `sw.js` with the
// names of the files (web/vite/offline.ts) and has no packages: what it does fits on one screen, and so can be read.
//
// The page itself is asked for over the network first: whoever is online sees the law as it is published now, never an older one that
// was kept. Everything else is named by its digest and comes from what is kept. A new version takes over at once; files of the one
// before stay, because a tab that shows it may still ask for a part that it has not loaded.
declare const FILES: readonly string[];
declare const FONTS: readonly string[];
declare const VERSION: string;
declare const self: ServiceWorkerGlobalScope;

const { scope } = self.registration;
const family = `comity ${scope} `;
const own = `${family}${VERSION}`;
const fonts = `${family}fonts`;
const PATIENCE = 4000;

self.addEventListener('install', (event) => {
  void self.skipWaiting();
  event.waitUntil(caches.open(own).then((cache) => cache.addAll(FILES.map(request))));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  if (method !== 'GET' || !url.startsWith(scope)) return;
  const name = url.slice(scope.length).replace(/[?#].*$/s, '');
  if (mode === 'navigate') {
    if (name === '' || name === 'index.html') event.respondWith(page(event.request));
  } else if (FONTS.includes(name)) event.respondWith(font(event, name));
  else if (name !== '' && name !== 'sw.js') event.respondWith(kept(event.request));
});

/** The files of the page that change under one name are asked for anew. */
function request(name: string): Request {
  return new Request(new URL(name, scope), { cache: name.startsWith('assets/') ? 'default' : 'reload' });
}

/** Drops what is older than the version before this one, and tells open tabs which files are the newest. */
async function takeOver(): Promise<void> {
  const versions = (await caches.keys()).filter((name) => name.startsWith(family) && name !== fonts && name !== own);
  await Promise.all(versions.slice(0, -1).map((name) => caches.delete(name)));
  const cache = await caches.open(fonts);
  for (const old of await cache.keys()) {
    if (!FONTS.includes(old.url.slice(scope.length))) await cache.delete(old);
  }
  await self.clients.claim();
  for (const client of await self.clients.matchAll()) client.postMessage({ files: FILES });
}

/** The page as it is published; as it was kept when nobody answers, too late, or somebody else does. */
async function page(asked: Request): Promise<Response> {
  const late = new Promise<undefined>((done) => setTimeout(() => done(undefined), PATIENCE));
  const answer = await Promise.race([fetch(asked).catch(() => undefined), late]);
  if (answer?.ok === true && !answer.redirected) return answer;
  return (await (await caches.open(own)).match(scope)) ?? answer ?? Response.error();
}

/** A file of this version or of the one before. */
async function kept(asked: Request): Promise<Response> {
  for (const name of [own, ...(await caches.keys()).filter((one) => one.startsWith(family))]) {
    const found = await (await caches.open(name)).match(asked, { ignoreSearch: true });
    if (found !== undefined) return found;
  }
  return fetch(asked);
}

/** A slice of the embedded font. Who needs one has no Japanese font, and needs the others when the network is gone. */
async function font(event: FetchEvent, name: string): Promise<Response> {
  const cache = await caches.open(fonts);
  const found = await cache.match(event.request);
  if (found !== undefined) return found;
  const answer = await fetch(event.request);
  if (answer.ok) {
    const rest = FONTS.filter((one) => one !== name).map(request);
    event.waitUntil(Promise.all([cache.put(event.request, answer.clone()), cache.addAll(rest)]));
  }
  return answer;
}
