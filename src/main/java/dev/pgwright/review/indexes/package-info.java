/// Indexes that are missing nothing but reasons: doubled, redundant, broken, unused, of the wrong
/// method.
@NullMarked
package dev.pgwright.review.indexes;

import org.jspecify.annotations.NullMarked;
