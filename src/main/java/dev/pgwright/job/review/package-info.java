/// `pgwright review`: where the schema and its counters come from, and what becomes of remarks.
@NullMarked
package dev.pgwright.job.review;

import org.jspecify.annotations.NullMarked;
