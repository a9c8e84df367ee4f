/// Throwaway databases that what is advised is tried on.
@org.jspecify.annotations.NullMarked
package dev.pgwright.advise.copy;
