/// Tests of [dev.pgwright.report].
@org.jspecify.annotations.NullMarked
package dev.pgwright.report;
