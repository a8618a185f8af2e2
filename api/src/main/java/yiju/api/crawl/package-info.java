/**
 * Crawls as jobs of a running server: queued, watched, cancelled.
 *
 * <p>One crawl runs at a time, for they share the state of what was fetched. Jobs live as long as
 * the server; what a crawl has done lives in the knowledge base, and the same crawl goes on from
 * there.
 */
@NullMarked
package yiju.api.crawl;

import org.jspecify.annotations.NullMarked;
