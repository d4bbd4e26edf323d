/**
 * The pictures beside articles, as the build publishes them.
 */
import type { ImageMetadata } from 'astro';
import { contentFolder } from './content-folder.ts';

const pictures = import.meta.glob<{ default: ImageMetadata }>(
  '/**/articles/*/*.{svg,png,jpg,webp,avif}',
);

/**
 * A picture of an article.
 *
 * @param src Name of the file beside the text, such as `./drawing.svg`.
 * @returns Its path with the base path, and its size in pixels.
 * @throws Error when there is no such file.
 */
export async function getPicture(article: string, src: string): Promise<ImageMetadata> {
  const path = `/${contentFolder}/articles/${article}/${src.replace(/^\.\//, '')}`;
  const load = pictures[path];
  if (!load)
    throw new Error(`The figure ${src} of the article ${article} was not found at ${path}.`);
  return (await load()).default;
}

/**
 * Paths of all pictures of an article.
 *
 * @returns Name of the file beside the text -> its path with the base path.
 */
export async function getPicturePaths(article: string): Promise<ReadonlyMap<string, string>> {
  const folder = `/${contentFolder}/articles/${article}/`;
  const names = Object.keys(pictures).filter((path) => path.startsWith(folder));
  return new Map(
    await Promise.all(
      names.map(async (path) => {
        const name = path.slice(folder.length);
        return [name, (await getPicture(article, name)).src] as const;
      }),
    ),
  );
}
