import type { Highs, InitOptions, Model } from 'highs';

/** Solver of linear and integer programmes (HiGHS, MIT licence, compiled to WebAssembly); nothing leaves the machine. */
export type Solver = Highs;

let loading: Promise<Solver> | undefined;

/**
 * Loads the solver: once, and only when somebody asks for it, because it is large. In Node nothing need be given. In a
 * browser hand over where `highs.wasm` is served (`{ locateFile: () => '/assets/highs.wasm' }`), and use a worker:
 * solving holds up the page.
 */
export function loadSolver(options?: InitOptions): Promise<Solver> {
  loading ??= import('highs').then((module) => {
    // Its types describe the CommonJS door; Node and bundlers come in by the other one, where this is the loader.
    const load = module.default as unknown as (given?: InitOptions) => Promise<Solver>;
    return load(options);
  });
  return loading;
}

/** A linear programme with equalities that are 0 on the right; only bounds and costs change from call to call. */
export interface Equalities {
  readonly columns: number;
  readonly rows: number;
  /** Compressed rows: the entries of row i stand from starts[i] up to starts[i + 1]. */
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

/** What a solve gave. `unbounded`: the cost can fall without end. `gave-up`: it took too long. */
export type Solved =
  | { readonly status: 'optimal'; readonly values: Float64Array }
  | { readonly status: 'infeasible' | 'unbounded' | 'gave-up' };

/** Whether values must be whole: they need not, any solution of whole numbers will do, or the best one is asked. */
export type Whole = 'not' | 'any' | 'best';

/** A programme that is kept, so that a next solve starts from where the last one ended. */
export interface Programme {
  solve(lower: Float64Array, upper: Float64Array, cost: Float64Array, whole: Whole): Solved;
  dispose(): void;
}

/** Most nodes of a search for whole numbers. Beyond it a cell counts as not proven, never as safe. */
const MOST_NODES = 500;
/** So far from the best that the first solution will do. */
const ANY_GAP = 1e6;

/** Hands the equalities to the solver. `dispose` it: the solver's memory is not collected by itself. */
export function programmeOf(solver: Solver, equalities: Equalities): Programme {
  const { columns, rows, starts, indices, values } = equalities;
  const model: Model = solver.createModel({
    numCols: columns,
    numRows: rows,
    colCost: new Float64Array(columns),
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns),
    rowLower: new Float64Array(rows),
    rowUpper: new Float64Array(rows),
    matrix: { format: 'csr', numRows: rows, numCols: columns, starts, indices, values },
  });
  model.options.set({ output_flag: false, presolve: 'off', mip_max_nodes: MOST_NODES });
  const all = { kind: 'range', from: 0, to: columns - 1 } as const;
  const { continuous, integer } = solver.constants.variableType;
  const { optimal, infeasible, unbounded, unboundedOrInfeasible } = solver.constants.modelStatus;
  const nameOf = (status: number): 'infeasible' | 'unbounded' | 'gave-up' => {
    if (status === infeasible) return 'infeasible';
    return status === unbounded || status === unboundedOrInfeasible ? 'unbounded' : 'gave-up';
  };
  return {
    solve(lower, upper, cost, whole) {
      model.changeColsBounds(all, lower, upper);
      model.changeColsCost(all, cost);
      if (whole !== 'not') {
        model.changeColsIntegrality(all, new Int32Array(columns).fill(integer));
        model.options.set({ presolve: 'on', mip_rel_gap: whole === 'any' ? ANY_GAP : 0 });
      }
      model.run();
      const status = model.getModelStatus();
      const result: Solved =
        status === optimal
          ? { status: 'optimal', values: model.getSolution().colValue }
          : { status: nameOf(status) };
      if (whole !== 'not') {
        model.changeColsIntegrality(all, new Int32Array(columns).fill(continuous));
        model.options.set({ presolve: 'off' });
        model.clearSolver();
      }
      return result;
    },
    dispose: () => model.dispose(),
  };
}
