/**
 * REST and the web page, on Spring Boot.
 *
 * <p>In go HTTP requests; out come the contract's JSON objects, or problem details (RFC 9457) that
 * name the field that is wrong. A refusal is an answer: status 200.
 */
@NullMarked
package yiju.api.web;

import org.jspecify.annotations.NullMarked;
