/**
 * The components authors may use, as the checker sees them. The components
 * themselves are mapped in `components/mdx.ts`; a test keeps the two alike.
 */

/** What an attribute of a component refers to. */
export type AttributeKind = 'text' | 'file' | 'article' | 'prompt' | 'pack';

export interface ComponentRule {
  readonly attributes: Readonly<Record<string, { kind: AttributeKind; required: boolean }>>;
  /** The component it has to stand in. */
  readonly inside?: string;
  /** Whether it makes sense in articles alone. */
  readonly articleOnly?: boolean;
}

const required = (kind: AttributeKind) => ({ kind, required: true });
const optional = (kind: AttributeKind) => ({ kind, required: false });

export const COMPONENTS: Readonly<Record<string, ComponentRule>> = {
  BeforeAfter: { attributes: { title: optional('text') } },
  Before: { attributes: {}, inside: 'BeforeAfter' },
  After: { attributes: {}, inside: 'BeforeAfter' },
  Steps: { attributes: {} },
  Tip: { attributes: { title: optional('text') } },
  Figure: {
    attributes: { src: required('file'), alt: required('text'), caption: required('text') },
    articleOnly: true,
  },
  KeyTakeaways: { attributes: {} },
  AlsoRead: { attributes: { article: required('article') } },
  PromptLink: { attributes: { prompt: required('prompt') } },
  PackOffer: { attributes: { pack: required('pack') } },
  FaqList: { attributes: {}, articleOnly: true },
};

/** HTML elements that Markdown has no sign for. */
export const HTML_ELEMENTS: ReadonlySet<string> = new Set(['abbr', 'br', 'kbd', 'sub', 'sup']);
