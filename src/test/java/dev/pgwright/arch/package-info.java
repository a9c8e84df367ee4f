/// The shape of the code itself: which package may use which, and how large things may grow.
@org.jspecify.annotations.NullMarked
package dev.pgwright.arch;
