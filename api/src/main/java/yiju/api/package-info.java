/**
 * What people and programs see: the command line, REST and the web page.
 *
 * <p>The only module that knows Spring and picocli. {@link yiju.api.Engine} opens the modules to
 * the left once; {@code json} maps their types to the public contract and back; {@code cli} and
 * {@code web} are two faces of the same.
 */
@NullMarked
package yiju.api;

import org.jspecify.annotations.NullMarked;
