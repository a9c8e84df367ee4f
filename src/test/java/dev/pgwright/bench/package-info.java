/// Benchmarks: what `./bench` measures and how it is written down.
@org.jspecify.annotations.NullMarked
package dev.pgwright.bench;
