/// Tests of [dev.pgwright.config].
@org.jspecify.annotations.NullMarked
package dev.pgwright.config;
