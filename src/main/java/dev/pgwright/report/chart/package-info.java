/// Pages with figures as SVG, which need no script and no font.
@org.jspecify.annotations.NullMarked
package dev.pgwright.report.chart;
