/**
 * Work in the background of a running server: queued, watched, cancelled.
 *
 * <p>Jobs live as long as the server; what they have done lives in the knowledge base.
 */
@NullMarked
package yiju.api.job;

import org.jspecify.annotations.NullMarked;
