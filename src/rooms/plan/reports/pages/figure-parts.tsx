import type { ReactNode } from 'react';
import { BarChartPicture } from '../../../../kernel/charts/bar-chart.tsx';
import { Heading, Hidden, Paragraph, tableRoles } from '../../../../kernel/page/index.ts';
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
  <table {...tableRoles.table} className="plain-table">
    <caption>{figure.chart === null ? <Hidden>{figure.title}</Hidden> : `${figure.title}: tabel`}</caption>
    <thead {...tableRoles.rows}>
      <tr {...tableRoles.row}>
        {figure.columns.map((column, index) => (
          <th key={column} {...tableRoles.columnHeader} scope="col" className={numeric(figure, index)}>
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody {...tableRoles.rows}>
      {figure.rows.map((row) => (
        <tr {...tableRoles.row} key={row.label}>
          <th {...tableRoles.rowHeader} scope="row">
            {row.label}
          </th>
          {row.cells.map((cell, index) => (
            <td
              {...tableRoles.cell}
              key={figure.columns[index + 1]}
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
