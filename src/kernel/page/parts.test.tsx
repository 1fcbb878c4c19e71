import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import {
  CalmPage,
  CheckboxGroup,
  CopyableCode,
  DateInput,
  ErrorSummary,
  Form,
  PublicFrame,
  RadioGroup,
  render,
  Select,
  Table,
  TextArea,
  TextInput,
} from './index.ts';

const idsIn = (html: string): string[] => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? '');

describe('fields', () => {
  const html = renderToStaticMarkup(
    <>
      <TextInput
        name="place"
        label="Plaats"
        hint="Zo precies als u weet"
        error="Vul een plaats in"
        required
      />
      <TextArea name="what" label="Wat" hint="In uw eigen woorden" />
      <Select name="municipality" label="Gemeente" error="Kies een gemeente" choices={[]} />
      <RadioGroup
        name="who"
        label="Wie"
        hint="Een"
        error="Kies er een"
        choices={[
          { value: 'a', label: 'A', hint: 'Over A' },
          { value: 'b', label: 'B' },
        ]}
        value="b"
      />
      <CheckboxGroup name="about" label="Wie" choices={[{ value: 'x', label: 'X' }]} values={['x']} />
      <DateInput name="since" label="Sinds" error="Vul een dag in" />
    </>,
  );

  test('no id comes twice, and everything that is pointed at is there', () => {
    const ids = idsIn(html);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, list] of html.matchAll(/ (?:for|aria-describedby|aria-labelledby)="([^"]*)"/g))
      for (const id of (list ?? '').split(' ')) expect(ids).toContain(id);
  });

  test('hint is read before error, and error stands between label and control', () => {
    expect(html).toContain(
      'aria-describedby="place-hint place-error" aria-invalid="true" aria-required="true"',
    );
    const order = ['for="place"', 'id="place-hint"', 'id="place-error"', 'id="place"'].map((part) =>
      html.indexOf(part),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  test('the name of the field is the id that an error points at', () => {
    for (const field of ['place', 'what', 'municipality', 'who', 'about', 'since'])
      expect(html).toMatch(new RegExp(`<(input|textarea|select)[^>]* id="${field}"`));
  });

  test('nothing is left to the browser: no "required", no autofill of earlier answers', () => {
    expect(html).not.toMatch(/ required(=|>| )/);
    for (const [control] of html.matchAll(/<(?:input|textarea|select)[^>]*>/g))
      expect(control).toMatch(/autocomplete="off"/i);
  });

  test('what was typed cannot become markup', () => {
    const typed = '"><script>alert(1)</script>';
    const page = renderToStaticMarkup(
      <>
        <TextInput name="a" label="A" value={typed} error={typed} />
        <TextArea name="b" label="B" value={`</textarea>${typed}`} />
      </>,
    );
    expect(page).not.toContain('<script');
    expect(page.match(/<\/textarea>/g)).toHaveLength(1);
  });
});

describe('error summary', () => {
  test('is nothing without errors', () => {
    expect(renderToStaticMarkup(<ErrorSummary errors={[]} />)).toBe('');
  });

  test('leads to every field, and its heading takes the focus', () => {
    const html = renderToStaticMarkup(
      <ErrorSummary
        errors={[
          { field: 'what', text: 'Vertel wat er gebeurt' },
          { field: 'who', text: 'Kies er een' },
        ]}
      />,
    );
    expect(html).toContain('href="#what"');
    expect(html).toContain('href="#who"');
    expect(html).toMatch(/<h2[^>]*tabindex="-1"[^>]*autofocus/i);
  });
});

describe('form', () => {
  test('carries its proof and its number, and leaves judging to the server', () => {
    const html = renderToStaticMarkup(
      <Form action="/melden" csrf="proof" once="number">
        <TextInput name="a" label="A" />
      </Form>,
    );
    for (const part of ['method="post"', 'action="/melden"', 'noValidate=""', 'autoComplete="off"'])
      expect(html).toContain(part);
    expect(html).toContain('<input type="hidden" name="_csrf" value="proof"/>');
    expect(html).toContain('<input type="hidden" name="_once" value="number"/>');
  });
});

describe('public frame', () => {
  const html = render(
    <PublicFrame
      lang="ar"
      dir="rtl"
      title="Informatie"
      hasErrors
      brand={{ name: 'Gemeente', href: '/gemeente' }}
      exitHref="https://example.org/"
      theme="/thema/gemeente.css?v=1"
    >
      <h1>Titel</h1>
    </PublicFrame>,
  );

  test('the way out is the first link after the skip link', () => {
    const links = [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href);
    expect(links.slice(0, 3)).toEqual(['#content', 'https://example.org/', '/gemeente']);
    expect(html).toMatch(/href="https:\/\/example.org\/" rel="noreferrer nofollow"/);
  });

  test('nothing is inline, and the title stays neutral', () => {
    expect(html).toMatch(/^<!doctype html><html lang="ar" dir="rtl">/);
    expect(html).not.toMatch(/ style=|<style| on[a-z]+=|<script>/);
    expect(html).toContain('<title>خطأ: Informatie</title>');
    expect(html).toContain('<link rel="stylesheet" href="/thema/gemeente.css?v=1"/>');
  });
});

describe('other parts', () => {
  test('a code is read in groups and copied with dashes', () => {
    const html = renderToStaticMarkup(<CopyableCode label="Code" code="7K3F-9QX2 M4TD" />);
    expect(html).toContain('<span>7K3F </span><span>9QX2 </span><span>M4TD </span>');
    expect(html).toContain('>7K3F-9QX2-M4TD</span>');
    expect(html).toMatch(/<button[^>]*hidden=""/);
  });

  test('a table says how it is sorted and names its rows', () => {
    const html = renderToStaticMarkup(
      <Table
        id="t"
        caption="Signalen"
        rows={[{ id: '1', count: 3 }]}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'id',
            label: 'Kenmerk',
            rowHeader: true,
            cell: (row) => row.id,
            sort: { href: '?s=id', direction: 'ascending' },
          },
          { key: 'n', label: 'Aantal', numeric: true, cell: (row) => row.count },
        ]}
      />,
    );
    expect(html).toContain('aria-sort="ascending"');
    expect(html).toContain('scope="row"');
    expect(html).toContain('aria-labelledby="t-caption"');
    expect(html).toContain('data-label="Aantal" class="utrecht-table__cell cell--numeric">3</td>');
  });

  test('a page that is not there needs nothing but itself', () => {
    const html = render(<CalmPage kind="missing" sheet="public" />);
    expect(html).toContain('<title>Informatie</title>');
    expect(html).toContain('href="tel:112"');
    expect(html).toContain('href="tel:09008844"');
  });
});
