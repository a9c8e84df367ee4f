/// Tables that are read in a way that reads too much.
@org.jspecify.annotations.NullMarked
package dev.pgwright.explain.rules.access;
