/// Reads of users' databases, as the commands ask for them.
@org.jspecify.annotations.NullMarked
package dev.pgwright.job.read;
