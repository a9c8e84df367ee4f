/// How a text is searched, as pages.
@org.jspecify.annotations.NullMarked
package dev.pgwright.report.searches;
