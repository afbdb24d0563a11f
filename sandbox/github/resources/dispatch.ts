/** The payload of a `repository_dispatch` event, as the workflows that it starts see it. */
export interface RepositoryDispatch {
  /** The event type that the sender chose. */
  readonly action: string
  readonly branch: string
  readonly client_payload: Readonly<Record<string, unknown>>
  readonly repository: { readonly name: string; readonly full_name: string; readonly owner: { readonly login: string } }
  readonly sender: { readonly login: string; readonly type: string }
}
