import type { ReactNode } from 'react';
import { BarChartPicture } from '../../../../kernel/charts/bar-chart.tsx';
import { Heading, Hidden, Paragraph } from '../../../../kernel/page/index.ts';
import type { ShownFigure } from '../present.ts';

/** A figure on a page: the picture where there is one, always the table, where it comes from and what it is not. */
export const FigureOnPage = ({ figure, level }: { figure: ShownFigure; level: 2 | 3 }): ReactNode => (
  <figure className="chart-pair stack stack--close">
    <Heading level={level}>{figure.title}</Heading>
    {figure.chart === null ? null : <BarChartPicture chart={figure.chart} />}
    <FigureTable figure={figure} />
    <Paragraph subtle>Bron: {figure.source}.</Paragraph>
    {figure.notes.map((note) => (
      <p key={note} className="nl-paragraph caveat">
        {note}
      </p>
    ))}
  </figure>
);

/**
 * The same on every page, also where the sheet of professionals does not come along. On a narrow screen rows become blocks;
 * the roles keep it a table to a screen reader.
 */
const FigureTable = ({ figure }: { figure: ShownFigure }): ReactNode => (
  <table role="table" className="plain-table">
    <caption>{figure.chart === null ? <Hidden>{figure.title}</Hidden> : `${figure.title}: tabel`}</caption>
    <thead role="rowgroup">
      <tr role="row">
        {figure.columns.map((column, index) => (
          <th key={column} role="columnheader" scope="col" className={numeric(figure, index)}>
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {figure.rows.map((row) => (
        <tr role="row" key={row.label}>
          <th role="rowheader" scope="row">
            {row.label}
          </th>
          {row.cells.map((cell, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a table is rendered once and never changes
            <td
              role="cell"
              key={index}
              data-label={figure.columns[index + 1]}
              className={numeric(figure, index + 1)}
            >
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const numeric = (figure: ShownFigure, index: number): string | undefined =>
  figure.numeric.includes(index) ? 'cell--numeric' : undefined;
