/// What building and filling an index takes: memory, processes, shared memory, time, WAL.
@org.jspecify.annotations.NullMarked
package dev.pgwright.vector.build;
