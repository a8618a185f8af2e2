/**
 * Crawls as jobs of a running server.
 *
 * <p>One crawl runs at a time, for they share the state of what was fetched; the same crawl goes on
 * from there.
 */
@NullMarked
package yiju.api.crawl;

import org.jspecify.annotations.NullMarked;
