/// What an advisor adds to a schema, as migration files that are planned and proven as any others.
@NullMarked
package dev.pgwright.job.addition;

import org.jspecify.annotations.NullMarked;
