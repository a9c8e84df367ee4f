/// Advice on indexes, and what was measured of it, as text, JSON and HTML.
@org.jspecify.annotations.NullMarked
package dev.pgwright.report.advice;
