import { type BarChart, barChartSvg, chartHeight } from '../charts/bar-chart.tsx';
import type { Paper } from './paper.ts';

const chart: BarChart = {
  id: 'chart-proef',
  title: 'Hoe de acties ervoor staan',
  description: 'Klaar: 4; Te laat: 1; Loopt risico: niet getoond.',
  rows: [
    { label: 'Klaar', bars: [{ value: 4, shown: '4' }] },
    { label: 'Te laat', bars: [{ value: 1, shown: '1' }] },
    { label: 'Loopt risico', bars: [{ value: null, shown: 'niet getoond' }] },
  ],
};

/** A paper with one of everything. The colour is too light to read, so that it must be darkened. */
export const paper: Paper = {
  title: 'Voortgangsrapportage',
  subtitle: 'Aanpak mensenhandel, eerste halfjaar',
  from: 'Gemeente Voorbeeldstad',
  colour: '#ffe680',
  foot: 'Voortgangsrapportage voor het college',
  language: 'nl',
  contents: true,
  parts: [
    { kind: 'notice', text: 'Deze cijfers zijn niet het totale aantal slachtoffers.' },
    { kind: 'heading', level: 2, text: 'In het kort' },
    {
      kind: 'paragraph',
      text: 'Eerste alinea\nmet een regel\n\nTweede alinea  met ruimte <en> "tekens" & meer',
    },
    { kind: 'heading', level: 3, text: 'Acties' },
    {
      kind: 'figure',
      svg: barChartSvg(chart, { bar: '#2f5d50', text: '#000000' }, 560),
      width: 560,
      height: chartHeight(chart),
      caption: chart.title,
      alt: chart.description,
    },
    {
      kind: 'table',
      caption: 'Acties: tabel',
      header: ['Stand', 'Acties'],
      rows: [
        ['Klaar', '4'],
        ['Te laat', '1'],
      ],
      numeric: [1],
    },
    { kind: 'list', items: ['Eén ding', 'Nog een ding'] },
  ],
};
