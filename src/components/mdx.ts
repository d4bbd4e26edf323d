/**
 * The components that reach MDX, by the one map given to `<Content components={…} />`.
 * What authors may write is listed in `authoring/components.ts`; a test keeps the two alike.
 */
import After from './mdx/After.astro';
import AlsoRead from './mdx/AlsoRead.astro';
import Before from './mdx/Before.astro';
import BeforeAfter from './mdx/BeforeAfter.astro';
import FaqList from './mdx/FaqList.astro';
import Figure from './mdx/Figure.astro';
import KeyTakeaways from './mdx/KeyTakeaways.astro';
import PackOffer from './mdx/PackOffer.astro';
import PromptLink from './mdx/PromptLink.astro';
import ProseLink from './mdx/ProseLink.astro';
import ProseTable from './mdx/ProseTable.astro';
import Steps from './mdx/Steps.astro';
import Tip from './mdx/Tip.astro';

export const mdxComponents = {
  After,
  AlsoRead,
  Before,
  BeforeAfter,
  FaqList,
  Figure,
  KeyTakeaways,
  PackOffer,
  PromptLink,
  Steps,
  Tip,
  a: ProseLink,
  table: ProseTable,
};
