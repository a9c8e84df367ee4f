@org.jspecify.annotations.NullMarked
package dev.pgwright.source.snapshot;
