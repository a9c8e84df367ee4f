/// Rules against the examples of their pages and their cases, without a server.
@org.jspecify.annotations.NullMarked
package dev.pgwright.rules;
