/// Tests of [dev.pgwright.verify].
@org.jspecify.annotations.NullMarked
package dev.pgwright.verify;
