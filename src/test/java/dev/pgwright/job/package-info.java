/// The program as a whole: real files in, real migrations out, on real servers.
@org.jspecify.annotations.NullMarked
package dev.pgwright.job;
