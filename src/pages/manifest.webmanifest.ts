/**
 * The web app manifest: name, colours and icons for a home screen. Built
 * rather than served from `public/`, because its addresses follow the base path.
 */
import type { APIRoute } from 'astro';
import { site } from '../site.ts';
import { urls } from '../urls.ts';

const icon = (file: string, size: number, purpose: 'any' | 'maskable') => ({
  src: urls.withBase(file),
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      name: site.name,
      short_name: site.name,
      description: site.description,
      lang: site.language,
      id: urls.home(),
      start_url: urls.home(),
      scope: urls.home(),
      // A page of links and texts: the browser's own bar is the better navigation.
      display: 'minimal-ui',
      background_color: '#fdfaf4',
      theme_color: '#fdfaf4',
      icons: [
        { src: urls.withBase('/favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
        icon('/icon-192.png', 192, 'any'),
        icon('/icon-512.png', 512, 'any'),
        icon('/icon-maskable-512.png', 512, 'maskable'),
      ],
    }),
  );
