/**
 * A text of the content as a plain Markdown tree (mdast,
 * https://github.com/syntax-tree/mdast): the components that authors use
 * become what Markdown has, and links become absolute, so that the text can be
 * read anywhere.
 */
import type { BlockContent, DefinitionContent, PhrasingContent, Root, RootContent } from 'mdast';
import { mdxToMdast } from 'satteri';

/** What a text refers to: a title, a description and an absolute address. */
export interface Reference {
  readonly title: string;
  readonly description: string;
  readonly url: string;
}

/** What the tree needs to know of the rest of the site. */
export interface ProseFacts {
  /** The absolute address of a link as its author wrote it. */
  readonly link: (href: string) => string;
  readonly prompt: (slug: string) => Reference;
  readonly article: (slug: string) => Reference;
  readonly pack: (slug: string) => Reference & { readonly count: number };
  /** The absolute address of a picture beside the text. */
  readonly figure: (src: string) => string;
  /** The questions whose home is this text, with their answers in Markdown. */
  readonly questions: readonly { readonly question: string; readonly answer: string }[];
}

type Block = BlockContent | DefinitionContent;

/** A component of MDX. */
type Component = Extract<
  RootContent,
  { type: 'mdxJsxFlowElement' } | { type: 'mdxJsxTextElement' }
>;

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] });
const paragraph = (...children: PhrasingContent[]): Block => ({ type: 'paragraph', children });
const linkTo = ({ title, url }: Reference): PhrasingContent => ({
  type: 'link',
  url,
  children: [text(title)],
});

/** A heading of the tree. */
export const heading = (depth: 1 | 2 | 3, title: string): RootContent => ({
  type: 'heading',
  depth,
  children: [text(title)],
});

/** A paragraph of plain words. */
export const words = (value: string): RootContent => paragraph(text(value));

/** A list of links, each followed by words of its own. */
export const linkList = (
  items: readonly { readonly title: string; readonly url: string; readonly note?: string }[],
  ordered = false,
): RootContent => ({
  type: 'list',
  ordered,
  spread: false,
  children: items.map(({ title, url, note }) => ({
    type: 'listItem',
    spread: false,
    children: [
      paragraph(
        { type: 'link', url, children: [text(title)] },
        ...(note === undefined ? [] : [text(`: ${note}`)]),
      ),
    ],
  })),
});

/**
 * Reads a text.
 *
 * @param body MDX without its front matter.
 * @throws Error on a component that has no form here.
 */
export function plainTree(body: string, facts: ProseFacts): Root {
  const tree = mdxToMdast(body) as unknown as Root;
  return { type: 'root', children: plainNodes(tree.children, facts) };
}

function plainNodes(nodes: readonly RootContent[], facts: ProseFacts): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      return component(node, facts);
    const copy: RootContent = { ...node };
    delete copy.position;
    if (copy.type === 'link') copy.url = facts.link(copy.url);
    if ('children' in copy)
      // A node's children stay of the kind they were: components in phrasing
      // content become phrasing content, those between blocks become blocks.
      return [{ ...copy, children: plainNodes(copy.children, facts) } as RootContent];
    return [copy];
  });
}

/** The text of an attribute. */
function attributeOf(node: Component, name: string): string | undefined {
  const value = node.attributes.find((given) => 'name' in given && given.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
}

function component(node: Component, facts: ProseFacts): RootContent[] {
  const attribute = (name: string) => attributeOf(node, name);
  const needed = (name: string): string => {
    const value = attribute(name);
    if (value === undefined) throw new Error(`<${String(node.name)}> needs ${name}="…".`);
    return value;
  };
  const inside = () => plainNodes(node.children, facts);
  switch (node.name) {
    case 'BeforeAfter': {
      const title = attribute('title');
      return [...(title === undefined ? [] : [paragraph(strong(title))]), ...inside()];
    }
    case 'Before':
    case 'After':
      return [paragraph(strong(`${node.name}:`)), ...inside()];
    case 'Steps':
      return inside();
    case 'Tip':
      return [
        {
          type: 'blockquote',
          children: [paragraph(strong(attribute('title') ?? 'Tip')), ...(inside() as Block[])],
        },
      ];
    case 'KeyTakeaways':
      return [paragraph(strong('Key takeaways')), ...inside()];
    case 'Figure':
      return [
        paragraph({ type: 'image', url: facts.figure(needed('src')), alt: needed('alt') }),
        paragraph({ type: 'emphasis', children: [text(needed('caption'))] }),
      ];
    case 'AlsoRead': {
      const article = facts.article(needed('article'));
      return [paragraph(text('Also read: '), linkTo(article), text(`. ${article.description}`))];
    }
    case 'PromptLink': {
      const prompt = facts.prompt(needed('prompt'));
      return [paragraph(text('Prompt: '), linkTo(prompt), text(`. ${prompt.description}`))];
    }
    case 'PackOffer': {
      const pack = facts.pack(needed('pack'));
      return [
        paragraph(
          text('Pack: '),
          linkTo(pack),
          text(`, ${pack.count} prompts. ${pack.description}`),
        ),
      ];
    }
    case 'FaqList':
      return facts.questions.flatMap(({ question, answer }) => [
        heading(3, question),
        ...plainTree(answer, facts).children,
      ]);
    case 'br':
      return [{ type: 'break' }];
    case 'kbd':
      return [{ type: 'inlineCode', value: wordsOf(inside()) }];
    case 'abbr': {
      const title = attribute('title');
      return [...inside(), ...(title === undefined ? [] : [text(` (${title})`)])];
    }
    case 'sup':
      return [text('^'), ...inside()];
    case 'sub':
      return [text('_'), ...inside()];
    default:
      throw new Error(
        `<${String(node.name)}> has no form in Markdown: add one to src/prose/plain-tree.ts.`,
      );
  }
}

/** The words of a tree. */
function wordsOf(nodes: readonly RootContent[]): string {
  return nodes
    .map((node) =>
      'children' in node ? wordsOf(node.children) : 'value' in node ? node.value : '',
    )
    .join('');
}

/** What the first `<Figure>` of a text says, where it has one. */
export function firstFigure(body: string): { src: string; caption: string } | undefined {
  const tree = mdxToMdast(body) as unknown as Root;
  const find = (nodes: readonly RootContent[]): Component | undefined => {
    for (const node of nodes) {
      if (node.type === 'mdxJsxFlowElement' && node.name === 'Figure') return node;
      const inner = 'children' in node ? find(node.children) : undefined;
      if (inner) return inner;
    }
    return undefined;
  };
  const figure = find(tree.children);
  if (!figure) return undefined;
  return { src: attributeOf(figure, 'src') ?? '', caption: attributeOf(figure, 'caption') ?? '' };
}
