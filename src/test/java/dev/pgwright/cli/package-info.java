/// Tests of [dev.pgwright.cli].
@org.jspecify.annotations.NullMarked
package dev.pgwright.cli;
