import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import './app/no-eval.ts';
import 'virtual:report.css';
import './style/base.css';
import { fillInJapanese } from './app/japanese-font.ts';
import { router } from './app/router.tsx';
import { refuseStrayFiles } from './app/stray-files.ts';
import { keptTheme, showTheme } from './app/theme.ts';
import { keepOffline } from './offline/register.ts';

showTheme(keptTheme());
refuseStrayFiles();

const root = document.querySelector('#app');
if (root === null) throw new Error('the page has no #app');
createRoot(root).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
);

void fillInJapanese();
keepOffline();
