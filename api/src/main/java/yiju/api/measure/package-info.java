/**
 * Evaluations and calibrations as jobs of a running server.
 *
 * <p>An evaluation asks the knowledge base a labelled file of questions. It is kept in a folder of
 * its own below {@code evaluations} in the knowledge base: the questions as they came, one line of
 * result each, and what was found. A calibration chooses the threshold, as {@code yiju calibrate}
 * does.
 */
@NullMarked
package yiju.api.measure;

import org.jspecify.annotations.NullMarked;
