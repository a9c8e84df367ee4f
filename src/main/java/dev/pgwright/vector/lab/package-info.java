/// A copy of vectors on a throwaway server, where indexes are built and queries run.
@org.jspecify.annotations.NullMarked
package dev.pgwright.vector.lab;
