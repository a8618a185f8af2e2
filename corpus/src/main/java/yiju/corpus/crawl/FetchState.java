package yiju.corpus.crawl;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an address.
 *
 * @param depth links from a seed
 * @param hops redirects that led here in this crawl
 * @param attempts requests made in this crawl
 * @param document id under which its text was delivered, if it was
 */
record FetchState(
    String url,
    int depth,
    int hops,
    int attempts,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable String document) {}
