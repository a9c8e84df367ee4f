/// Primary keys, foreign keys, uniqueness and the values that keys have left.
@NullMarked
package dev.pgwright.review.keys;

import org.jspecify.annotations.NullMarked;
