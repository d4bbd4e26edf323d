import { expect, test } from 'playwright/test';
import { renderOutput } from '../../src/prompt/output.ts';

test('headings, links, pictures and tags of an example output are shown as text of the page', () => {
  const html = renderOutput(
    '# Plan\n\n[a](https://x.example) ![b](c.png) <script>alert(1)</script>',
  );
  expect(html).toContain('<p class="example-output__heading">Plan</p>');
  expect(html).not.toMatch(/<(?:h1|a|img|script)\b/);
  expect(html).toContain('&#x3C;script>');
});

test('a line that stands for what was cut out is set apart; one inside a sentence is not', () => {
  const html = renderOutput('[…]\n\nOne. […]\n\n[…]');
  expect(html.match(/<p class="example-output__cut">\[…\]<\/p>/g)).toHaveLength(2);
});

test('the heads of a table say what they head', () => {
  const html = renderOutput('| A | B |\n| --- | --- |\n| 1 | 2 |');
  expect(html.match(/<th scope="col">/g)).toHaveLength(2);
  expect(html).not.toContain('scope="row"');
});

test('below an empty corner the first cells name their rows', () => {
  const html = renderOutput('| | B |\n| --- | --- |\n| one | 2 |');
  expect(html).toContain('<td></td>');
  expect(html).toContain('<th scope="row">one</th>');
  expect(html.match(/<th[ >]/g)).toHaveLength(2);
});

test('a head that an answer left empty is said to have no name', () => {
  const html = renderOutput('| A | |\n| --- | --- |\n| 1 | 2 |');
  expect(html).toContain(
    '<th scope="col"><span class="visually-hidden">Unnamed column</span></th>',
  );
  expect(html).not.toContain('scope="row"');
  expect(renderOutput('| | B |\n| --- | --- |\n| | 3 |')).toContain(
    '<th scope="row"><span class="visually-hidden">Unnamed row</span></th>',
  );
});

test('a table whose heads are all empty has none', () => {
  const html = renderOutput('| | |\n| --- | --- |\n| one | 2 |');
  expect(html).not.toContain('<thead>');
  expect(html).toContain('<th scope="row">one</th>');
});
