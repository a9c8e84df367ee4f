/// What was measured of vectors, as text, JSON and HTML.
@org.jspecify.annotations.NullMarked
package dev.pgwright.report.vectors;
