/**
 * Documents from web sites.
 *
 * <p>In go seeds; {@link yiju.corpus.crawl.SiteSource} fetches what they lead to within the scope,
 * as robots.txt allows and no faster than is polite. One thread decides, remembers and delivers;
 * virtual threads fetch and read pages. What was fetched is remembered in an embedded database, so
 * that a crawl that was killed goes on and one that ended is refreshed.
 */
@NullMarked
package yiju.corpus.crawl;

import org.jspecify.annotations.NullMarked;
