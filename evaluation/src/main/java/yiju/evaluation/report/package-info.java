/**
 * A report that people read: one HTML file that needs nothing else, with the plots, the scores and
 * the worst misses of each kind.
 */
@NullMarked
package yiju.evaluation.report;

import org.jspecify.annotations.NullMarked;
