/**
 * As much of the toolkit as a step uses. The build puts it together by itself, without what the toolkit has for OpenID
 * Connect: that brings an HTTP client of half a megabyte, and a step that asks for no token would load it for nothing.
 */
export { saveState, setOutput, summary } from '@actions/core'
