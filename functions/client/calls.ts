import type { components, paths } from './schema.d.ts';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The paths that take a method. */
type PathsOf<M extends Method> = { [P in keyof paths]: paths[P][M] extends object ? P : never }[keyof paths];

type Place<O> = O extends { parameters: { path: infer T extends object } } ? { readonly path: T } : unknown;
type Query<O> = O extends { parameters: { query?: infer T } } ? { readonly query?: T } : unknown;
type Body<O> = O extends { requestBody: { content: { 'application/json': infer T } } } ? { readonly body: T } : unknown;
type Header<O> = O extends { parameters: { header?: infer T } } ? keyof NonNullable<T> : never;
type Conditions<O> = ('If-Match' extends Header<O>
  ? {
      /** Changes only what still has this version: that of the application, or of the member, as it was read. */
      readonly version?: number;
    }
  : unknown) &
  ('Idempotency-Key' extends Header<O>
    ? {
        /** Marks this change, so that asking again, even after a restart, changes nothing twice; without it one is made. */
        readonly key?: string;
      }
    : unknown);

/** What a call says besides its path: as much as the document asks for. */
type Said<O> = Place<O> & Query<O> & Body<O> & Conditions<O>;

type Content<C> = C extends { 'application/json': infer T } ? T : C extends { 'text/csv': infer T } ? T : Blob;
type Success<R> = R[keyof R & (200 | 201)] extends { content: infer C } ? Content<C> : undefined;

/** What comes back: data, a file, or the address of one. */
type Answer<O> = O extends { responses: infer R } ? (302 extends keyof R ? string : Success<R>) : never;

/** Nothing need be said where nothing is asked for. */
type Saying<S> = object extends S ? [said?: S] : [said: S];

export type Call<M extends Method> = <P extends PathsOf<M>>(
  path: P,
  ...said: Saying<Said<paths[P][M]>>
) => Promise<Answer<paths[P][M]>>;

/** The lists that come page by page. */
export type PagedPath = {
  [P in PathsOf<'get'>]: paths[P]['get'] extends { parameters: { query?: infer Q } }
    ? 'cursor' extends keyof NonNullable<Q>
      ? P
      : never
    : never;
}[PathsOf<'get'>];
export type Row<P extends PagedPath> = Answer<paths[P]['get']> extends { items: (infer T)[] } ? T : never;
export type Filter<P extends PagedPath> = Omit<
  NonNullable<paths[P]['get'] extends { parameters: { query?: infer Q } } ? Q : never>,
  'cursor'
>;

export type Problem = components['schemas']['Problem'];
