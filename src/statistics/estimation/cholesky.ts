/** Cholesky factor in the lower half, in place. False when a pivot is lost. */
export function factorise(matrix: Float64Array, size: number): boolean {
  for (let row = 0; row < size; row += 1) {
    const start = row * size;
    for (let column = 0; column <= row; column += 1) {
      const other = column * size;
      let sum = matrix[start + column] as number;
      for (let at = 0; at < column; at += 1)
        sum -= (matrix[start + at] as number) * (matrix[other + at] as number);
      if (column === row) {
        // What is left of a pivot after this much cancellation is rounding, not information.
        if (!(sum > (matrix[start + row] as number) * 1e-13)) return false;
        matrix[start + row] = Math.sqrt(sum);
      } else matrix[start + column] = sum / (matrix[other + column] as number);
    }
  }
  return true;
}

/** Solves with a Cholesky factor, in place. Gives right' A^-1 right, which comes along for nothing. */
export function substitute(factor: Float64Array, right: Float64Array, size: number): number {
  let square = 0;
  for (let row = 0; row < size; row += 1) {
    let sum = right[row] as number;
    for (let at = 0; at < row; at += 1) sum -= (factor[row * size + at] as number) * (right[at] as number);
    const value = sum / (factor[row * size + row] as number);
    right[row] = value;
    square += value * value;
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = right[row] as number;
    for (let at = row + 1; at < size; at += 1)
      sum -= (factor[at * size + row] as number) * (right[at] as number);
    right[row] = sum / (factor[row * size + row] as number);
  }
  return square;
}
