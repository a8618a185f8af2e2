/**
 * The contract's JSON objects, written in one place.
 *
 * <p>Records named {@code ...Json} are only ever written, records named {@code ...Line} only ever
 * read. Fields are written in the order of their record; they may be added, never renamed or
 * dropped.
 */
@NullMarked
package yiju.api.json;

import org.jspecify.annotations.NullMarked;
