/** The unit of the second significant digit: 100 for 2,744; 1 below 10. */
function unitOf(figure: number): number {
  const digits = Math.floor(Math.log10(Math.max(1, figure)));
  return 10 ** Math.max(0, digits - 1);
}

/** Down to two significant digits: 2,744 becomes 2,700. For figures of 0 or more. */
export const roundedDown = (figure: number): number => Math.floor(figure / unitOf(figure)) * unitOf(figure);

/** Up to two significant digits: 2,744 becomes 2,800. For figures of 0 or more. */
export const roundedUp = (figure: number): number => Math.ceil(figure / unitOf(figure)) * unitOf(figure);
