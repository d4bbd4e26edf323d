/**
 * The nodes every page shares: who publishes the site, and the site itself.
 */
import type { Organization, Person, WebSite } from 'schema-dts';
import { site } from '../site.ts';
import { urls } from '../urls.ts';
import { ids } from './ids.ts';

/** Who publishes the site, as `site.ts` says. */
export function publisherNode(): Organization | Person {
  const { type, name } = site.publisher;
  const url = urls.absolute(urls.home());
  return type === 'Person'
    ? { '@type': 'Person', '@id': ids.publisher, name, url }
    : { '@type': 'Organization', '@id': ids.publisher, name, url };
}

/**
 * The `query-input` of a search action, in the notation of
 * https://schema.org/docs/actions.html, which schema-dts knows for actions
 * only by `WithActionConstraints`.
 */
interface SearchAction {
  readonly '@type': 'SearchAction';
  readonly target: { readonly '@type': 'EntryPoint'; readonly urlTemplate: string };
  readonly 'query-input': string;
}

/** The site, with the address of its search. */
export function websiteNode(): WebSite {
  const search: SearchAction = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${urls.absolute(urls.search())}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  };
  return {
    '@type': 'WebSite',
    '@id': ids.website,
    url: urls.absolute(urls.home()),
    name: site.name,
    description: site.description,
    inLanguage: site.language,
    publisher: { '@id': ids.publisher },
    potentialAction: search,
  };
}
