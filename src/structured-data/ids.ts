/**
 * The stable absolute names (`@id`) by which nodes of the graph point to each other.
 */
import { urls } from '../urls.ts';

const home = urls.absolute(urls.home());

export const ids = {
  publisher: `${home}#publisher`,
  website: `${home}#website`,
  /** @param url The canonical address of the page, as for all below. */
  page: (url: string) => `${url}#page`,
  breadcrumbs: (url: string) => `${url}#breadcrumbs`,
  list: (url: string) => `${url}#list`,
  article: (url: string) => `${url}#article`,
  prompt: (url: string) => `${url}#prompt`,
  pack: (url: string) => `${url}#pack`,
  /** A question is named by its fragment on the page that is its home. */
  question: (url: string, slug: string) => `${url}#${slug}`,
};
