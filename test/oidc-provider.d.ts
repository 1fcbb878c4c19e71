/** The parts of the provider that tests use; the package itself has no types. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http';

  interface KoaContext {
    readonly path: string;
    readonly req: unknown;
    readonly res: unknown;
    readonly oidc?: { readonly route?: string };
    body: unknown;
    respond?: boolean;
  }

  interface FoundClient {
    backchannelLogout(sub: string, sid: string | undefined): Promise<void>;
  }

  export default class Provider {
    constructor(issuer: string, configuration: Readonly<Record<string, unknown>>);
    readonly Client: { find(id: string): Promise<FoundClient | undefined> };
    readonly Grant: new (
      about: Readonly<Record<string, string>>,
    ) => { addOIDCScope(scope: string): void; save(): Promise<string> };
    callback(): RequestListener;
    use(middleware: (context: KoaContext, next: () => Promise<void>) => Promise<void>): void;
    interactionFinished(req: unknown, res: unknown, result: Readonly<Record<string, unknown>>): Promise<void>;
  }
}
